package org.plenum.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.plenum.bench.client.ClientSocket;
import org.plenum.bench.client.PlenumServer;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.SocketLoops;

/** Attendees come into one meeting: all at once, and then one after the other to see what the place in the row costs. */
final class Join {

    static final int ATTENDEES = 500;
    static final int BLOCK = 100;

    private static final int AT_ONCE = 16;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /**
     * What a hundred joins in a row cost.
     *
     * @param processorTimePerJoin of the server
     * @param bytesPerJoin that all sockets together were sent
     */
    record Block(int first, int last, Duration processorTimePerJoin, long bytesPerJoin) {}

    private final ServerProcess process;
    private final PlenumServer server;
    private final SocketLoops loops;
    private final Organizer organizer;

    Join(ServerProcess process, PlenumServer server, SocketLoops loops, Organizer organizer) {
        this.process = process;
        this.server = server;
        this.loops = loops;
        this.organizer = organizer;
    }

    /** @return from the first request until every attendee knows of every other */
    Duration allAtOnce(int attendees) {
        String meeting = organizer.openMeeting("Join at once");
        Roster roster = new Roster(attendees);
        ConcurrentLinkedQueue<ClientSocket> sockets = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        try {
            Together.run(attendees, AT_ONCE, index -> sockets.add(join(meeting, index, roster)));
            if (!roster.complete().await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(roster.complete().getCount() + " attendees without the whole roster after " + LIMIT);
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        } finally {
            leave(meeting, sockets);
        }
    }

    /** One join begins when all who are there know of the one before. */
    List<Block> oneByOne() {
        String meeting = organizer.openMeeting("Join one by one");
        Roster roster = new Roster(ATTENDEES);
        List<ClientSocket> sockets = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        try {
            for (int first = 0; first < ATTENDEES; first += BLOCK) {
                Duration cpu = process.processorTime();
                long bytes = bytes(sockets);
                for (int i = first; i < first + BLOCK; i++) {
                    sockets.add(join(meeting, i, roster));
                    awaitEntries(roster, (long) (i + 1) * (i + 1));
                }
                Duration spent = process.processorTime().minus(cpu).dividedBy(BLOCK);
                blocks.add(new Block(first + 1, first + BLOCK, spent, (bytes(sockets) - bytes) / BLOCK));
            }
            return blocks;
        } finally {
            leave(meeting, sockets);
        }
    }

    private ClientSocket join(String meeting, int index, Roster roster) {
        try {
            PlenumSession session = server.nobody();
            session.enter(meeting, "Attendee " + index, "");
            Roster.Knowing knowing = roster.attendee();
            ClientSocket socket = loops.connect(session.socketOf(meeting), knowing).get(30, TimeUnit.SECONDS);
            socket.send(MeetingStage.HELLO);
            if (!knowing.greeted().await(30, TimeUnit.SECONDS) || !knowing.trouble().isEmpty()) {
                throw new IllegalStateException("attendee " + index + " was not greeted " + knowing.trouble());
            }
            return socket;
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("attendee " + index, failed);
        }
    }

    /** With n present there are n entries in everybody's roster. A second is given, then the next joins all the same. */
    private static void awaitEntries(Roster roster, long wanted) {
        long deadline = System.nanoTime() + 1_000_000_000L;
        while (roster.entries() < wanted && System.nanoTime() < deadline) {
            LockSupport.parkNanos(50_000);
        }
    }

    private static long bytes(List<ClientSocket> sockets) {
        return sockets.stream().mapToLong(ClientSocket::bytesRead).sum();
    }

    private void leave(String meeting, Iterable<ClientSocket> sockets) {
        sockets.forEach(socket -> socket.close(1000, ""));
        organizer.end(meeting);
    }
}
