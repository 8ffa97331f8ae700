package org.plenum.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.SocketLoops;
import org.plenum.testkit.Clamd;

/**
 * What inspection costs the one who uploads: from the announcement of a file to its release, beside clamd alone with the same bytes in the same
 * run; and what a large upload costs the server's memory.
 */
final class Scan {
    static final int SMALL = 10 << 10;
    static final int LARGE = 100 * 1000 * 1000;
    static final long HUGE = 2L << 30;
    /** With the signatures of its makers clamd has some millions, most of them of whole files; these are of parts. */
    static final int SIGNATURES = 100_000;

    private static final int SMALL_TIMES = 60;
    private static final int LARGE_TIMES = 7;
    private static final int WARM = 3;
    private static final int CHUNK = 1 << 20;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final String database;
    private final ServerProcess process;
    private final SocketLoops loops;
    private final Organizer organizer;
    private final Clamd clamd;
    private final byte[] bytes = new byte[LARGE];

    /** @param database the server's @param alone clamd's own time @param through from announcement to release */
    record Result(String database, int length, Duration alone, Duration through) {
        double ratio() {
            return (double) through.toNanos() / alone.toNanos();
        }

        Duration more() {
            return through.minus(alone);
        }
    }

    /** @param growth bytes of live objects, at the most, over those before the upload @param took for all bytes to be sent */
    record Memory(long growth, Duration took) {}

    Scan(String database, ServerProcess process, SocketLoops loops, Organizer organizer, Clamd clamd) {
        this.database = database;
        this.process = process;
        this.loops = loops;
        this.organizer = organizer;
        this.clamd = clamd;
        new Random(1).nextBytes(bytes);
        ObjectNode policy = JsonNodeFactory.instance
                .objectNode()
                .put("tenantBytes", 64L << 30)
                .put("meetingBytes", 32L << 30)
                .put("fileBytes", 4L << 30);
        organizer.session().put("/api/admin/files", policy).expect(200);
    }

    Result measure(int length) throws InterruptedException, TimeoutException {
        String meeting = entered();
        int times = length == SMALL ? SMALL_TIMES : LARGE_TIMES;
        try (MeetingClient person = MeetingClient.join(loops, session(), meeting, LIMIT)) {
            for (int nr = 0; nr < WARM; nr++) {
                alone(length);
                through(person, meeting, length);
            }
            long[] alone = new long[times];
            long[] through = new long[times];
            for (int nr = 0; nr < times; nr++) {
                alone[nr] = timed(() -> alone(length));
                through[nr] = timed(() -> through(person, meeting, length));
            }
            return new Result(database, length, median(alone), median(through));
        } finally {
            organizer.end(meeting);
        }
    }

    /** Uploads one large file; it is looked at the live objects while its bytes come. */
    Memory memory() throws InterruptedException, TimeoutException {
        String meeting = entered();
        try (MeetingClient person = MeetingClient.join(loops, session(), meeting, LIMIT)) {
            through(person, meeting, SMALL);
            long before = process.liveHeapBytes();
            long most = before;
            JsonNode begun = announced(meeting, HUGE);
            String path = path(meeting) + "/" + begun.path("id").asText();
            int piece = begun.path("piece").asInt();
            long start = System.nanoTime();
            long looking = 0;
            for (long sent = 0; sent < HUGE; sent += piece) {
                session().patch(path, sent, bytes, (int) Math.min(piece, HUGE - sent)).expect(204);
                if (sent % (HUGE / 8) < piece) {
                    long looked = System.nanoTime();
                    most = Math.max(most, process.liveHeapBytes());
                    looking += System.nanoTime() - looked;
                }
            }
            return new Memory(most - before, Duration.ofNanos(System.nanoTime() - start - looking));
        } finally {
            organizer.end(meeting);
        }
    }

    private PlenumSession session() {
        return organizer.session();
    }

    private String entered() {
        String meeting = organizer.openMeeting("Files");
        session().enter(meeting, "", "");
        return meeting;
    }

    private static String path(String meeting) {
        return "/api/meetings/" + meeting + "/files/files";
    }

    private JsonNode announced(String meeting, long length) {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("name", "data.bin").put("length", length);
        return session().post(path(meeting), file).expect(201);
    }

    /** From the announcement until people are told that the file may be read. Each time other bytes, so that nothing is known of them. */
    private void through(MeetingClient person, String meeting, int length) {
        change();
        JsonNode begun = announced(meeting, length);
        String path = path(meeting) + "/" + begun.path("id").asText();
        int piece = begun.path("piece").asInt();
        for (int sent = 0; sent < length; sent += piece) {
            byte[] part = Arrays.copyOfRange(bytes, sent, Math.min(sent + piece, length));
            session().patch(path, sent, part, part.length).expect(204);
        }
        String id = begun.path("id").asText();
        try {
            person.await(seen -> seen.events("files", "file-released").stream().anyMatch(one -> one.payload().path("file").asText().equals(id)), LIMIT);
        } catch (TimeoutException late) {
            throw new IllegalStateException("the file was not released within " + LIMIT, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void change() {
        bytes[0]++;
        if (bytes[0] == 0) {
            bytes[1]++;
        }
    }

    private void alone(int length) {
        change();
        URI address = URI.create("tcp://" + clamd.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < length; sent += CHUNK) {
                int count = Math.min(CHUNK, length - sent);
                out.writeInt(count);
                out.write(bytes, sent, count);
            }
            out.writeInt(0);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (!answer.startsWith("stream: OK")) {
                throw new IllegalStateException("clamd says " + answer);
            }
        } catch (IOException failed) {
            throw new IllegalStateException("clamd at " + clamd.address(), failed);
        }
    }

    private static long timed(Runnable what) {
        long start = System.nanoTime();
        what.run();
        return System.nanoTime() - start;
    }

    private static Duration median(long[] nanos) {
        return Duration.ofNanos(LongStream.of(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow());
    }
}
