package org.plenum.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/** One file whose bytes come in pieces, each where the one before ended. The disk says how many there are. */
final class Receiving {
    private static final int BUFFER_BYTES = 128 << 10;

    /** Is told how far it is, by the thread that sends. */
    interface Progress {
        /** The first bytes are about to come. */
        void begins();

        /** So many bytes are there now. */
        void came(long size);

        /** Bytes that came were taken back. */
        void takenBack();
    }

    private final Path path;
    private final long length;
    private final ReentrantLock sending = new ReentrantLock();

    /** @param length bytes that will come */
    Receiving(Path path, long length) {
        this.path = path;
        this.length = length;
    }

    /**
     * Adds what comes. If the sender stops in the middle, what has come stays; if it cannot be kept, nothing of this piece does.
     *
     * @return how many bytes there are now
     * @throws PlenumException WRONG_OFFSET, MORE_THAN_ANNOUNCED, ALREADY_SENDING, DISK_FULL or STORE_UNAVAILABLE
     * @throws IOException if the sender stops
     */
    long append(long offset, InputStream body, Progress progress) throws IOException {
        if (!sending.tryLock()) {
            throw new PlenumException(FilesError.ALREADY_SENDING, "two senders for one file");
        }
        try (FileChannel channel = open()) {
            long size = channel.size();
            if (offset != size) {
                throw new PlenumException(FilesError.WRONG_OFFSET, "bytes for " + offset + "; " + size + " have come");
            }
            if (size == 0) {
                progress.begins();
            }
            channel.position(size);
            return written(channel, size, body, progress);
        } finally {
            sending.unlock();
        }
    }

    private FileChannel open() {
        try {
            return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException fault) {
            throw unkept(fault);
        }
    }

    private long written(FileChannel channel, long start, InputStream body, Progress progress) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        long size = start;
        try {
            while (true) {
                int count = body.read(buffer);
                if (count < 0) {
                    break;
                }
                if (size + count > length) {
                    throw new PlenumException(
                            FilesError.MORE_THAN_ANNOUNCED, "more than the " + length + " bytes that were announced");
                }
                write(channel, ByteBuffer.wrap(buffer, 0, count));
                size += count;
                progress.came(size);
            }
            if (size == length) {
                force(channel);
            }
            return size;
        } catch (PlenumException refused) {
            progress.takenBack();
            channel.truncate(start);
            throw refused;
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException fault) {
            throw unkept(fault);
        }
    }

    private static void force(FileChannel channel) {
        try {
            channel.force(true);
        } catch (IOException fault) {
            throw unkept(fault);
        }
    }

    static PlenumException unkept(IOException fault) {
        String why = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = why.contains("no space left") || why.contains("quota exceeded") || why.contains("not enough space");
        return new PlenumException(full ? FilesError.DISK_FULL : CommonError.STORE_UNAVAILABLE, "bytes cannot be kept: " + fault, fault);
    }

    /** SHA-256 of all bytes, in hexadecimal digits. */
    static String hash(Path path) throws IOException {
        MessageDigest digest = sha256();
        var buffer = new byte[BUFFER_BYTES];
        try (InputStream bytes = Files.newInputStream(path)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
