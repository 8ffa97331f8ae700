package org.plenum.plugin.filetypes.format;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import org.plenum.plugin.filetypes.check.Content;

/** Reads a content from its beginning on, and knows how far it is. What ends too early is an {@link EOFException}. */
final class Cursor implements AutoCloseable {
    private final DataInputStream bytes;
    private long place;

    Cursor(Content content) {
        this.bytes = new DataInputStream(content.stream());
    }

    /** Bytes that were read. */
    long place() {
        return place;
    }

    /** The next byte, or -1 at the end. */
    int one() throws IOException {
        int one = bytes.read();
        place += one < 0 ? 0 : 1;
        return one;
    }

    /** The most significant byte first. */
    int two() throws IOException {
        return Numbers.big(many(2)).two(0);
    }

    byte[] many(int count) throws IOException {
        byte[] many = new byte[count];
        bytes.readFully(many);
        place += count;
        return many;
    }

    void skip(long count) throws IOException {
        bytes.skipNBytes(count);
        place += count;
    }

    void copy(long count, OutputStream to) throws IOException {
        byte[] step = new byte[16 * 1024];
        for (long left = count; left > 0; ) {
            int read = bytes.read(step, 0, (int) Math.min(step.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            to.write(step, 0, read);
            left -= read;
            place += read;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
