package org.plenum.plugin.clamav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.plenum.spi.Incoming;

/**
 * The operator's clamd, by the commands of its own protocol (clamd(8)). Keeps no connection: clamd closes each after its answer. For any
 * number of threads.
 */
final class Clamd {
    /** Bytes that are announced to clamd at a time. One chunk for nearly every file, so that one that is too long is refused before it is sent. */
    private static final long CHUNK = 1L << 30;

    /** How long clamd is listened to after a connection broke, for the reason it gave. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final ScannerSettings settings;

    Clamd(ScannerSettings settings) {
        this.settings = settings;
    }

    /** What it is, if it is there and works. @throws IOException if it is not, or says something else */
    ClamdVersion version() throws IOException, InterruptedException {
        String pong = asked("PING");
        if (!pong.equals("PONG")) {
            throw new IOException("clamd answers '" + Answer.shown(pong) + "' to PING");
        }
        String version = asked("VERSION");
        return ClamdVersion.of(version).orElseThrow(() -> new IOException("clamd answers '" + Answer.shown(version) + "' to VERSION"));
    }

    private String asked(String command) throws IOException, InterruptedException {
        try (Conversation talk = Conversation.begin(settings.address(), settings.connectTimeout())) {
            talk.send(ByteBuffer.wrap(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII)), settings.connectTimeout());
            return talk.answer(settings.connectTimeout());
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /**
     * Sends a file and hears what clamd says of it.
     *
     * @param length bytes that the file has, or will have
     * @param incoming how many of them are there
     * @throws IOException if it has more, or fewer than were told, or clamd is away, silent, or goes
     * @throws InterruptedException at any time, and by {@code incoming}; the connection is cut then
     */
    Answer scan(Path file, long length, Incoming incoming) throws IOException, InterruptedException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.READ)) {
            if (content.size() > length || (incoming == Incoming.COMPLETE && content.size() < length)) {
                throw new IOException("the file has " + content.size() + " bytes and not " + length);
            }
            try (Conversation talk = Conversation.begin(settings.address(), settings.connectTimeout())) {
                return said(talk, content, length, incoming);
            }
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private Answer said(Conversation talk, FileChannel content, long length, Incoming incoming) throws IOException, InterruptedException {
        long sent;
        try {
            sent = sent(talk, content, length, incoming);
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (IOException broken) {
            return lastWords(talk, broken);
        }
        return sent == length
                ? Answer.of(talk.answer(settings.readTimeout()), true)
                : lastWords(talk, new IOException("clamd cut the connection when it had been sent " + sent + " of " + length + " bytes"));
    }

    /** How many bytes of the file were sent; fewer than it has if clamd said something before, or went. */
    private long sent(Conversation talk, FileChannel content, long length, Incoming incoming) throws IOException, InterruptedException {
        ByteBuffer head = ByteBuffer.allocate(64).put("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        long sent = 0;
        while (sent < length) {
            long chunk = Math.min(CHUNK, length - sent);
            talk.send(head.putInt((int) chunk).flip(), settings.readTimeout());
            head.clear();
            for (long end = sent + chunk; sent < end; ) {
                long count = Math.min(end, incoming.beyond(sent)) - sent;
                long taken = talk.send(content, sent, count, settings.readTimeout());
                sent += taken;
                if (taken < count) {
                    return sent;
                }
            }
        }
        talk.send(head.putInt(0).flip(), settings.readTimeout());
        return sent;
    }

    /** clamd closes the connection of a file that is too long; what it said of it can still be read. */
    private static Answer lastWords(Conversation talk, IOException broken) throws IOException, InterruptedException {
        try {
            return Answer.of(talk.answer(LAST_WORDS), false);
        } catch (IOException none) {
            broken.addSuppressed(none);
            throw broken;
        }
    }

    private static InterruptedException interrupted(ClosedByInterruptException cause) {
        Thread.interrupted();
        var interrupted = new InterruptedException("interrupted while clamd was sent something");
        interrupted.initCause(cause);
        return interrupted;
    }
}
