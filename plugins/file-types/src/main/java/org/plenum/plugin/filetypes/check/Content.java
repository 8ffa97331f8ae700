package org.plenum.plugin.filetypes.check;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, from any place. */
public final class Content implements Closeable {
    private final Path path;
    private final FileChannel channel;
    private final long length;

    private Content(Path path, FileChannel channel, long length) {
        this.path = path;
        this.channel = channel;
        this.length = length;
    }

    public static Content open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        return new Content(path, channel, channel.size());
    }

    public Path path() {
        return path;
    }

    /** Bytes. */
    public long length() {
        return length;
    }

    /** Bytes from a place on; fewer where the file ends, none outside of it. */
    public byte[] at(long place, int most) throws IOException {
        if (place < 0 || place >= length) {
            return new byte[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, length - place));
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, place + bytes.position());
            if (read < 0) {
                throw new IOException("the file became shorter");
            }
        }
        return bytes.array();
    }

    /** The last bytes. */
    public byte[] tail(int most) throws IOException {
        return at(Math.max(0, length - most), most);
    }

    /** All of it; any number of streams at a time. Closing one does not close the content. */
    public InputStream stream() {
        return stream(0, length);
    }

    /** A part of it, buffered. */
    public InputStream stream(long from, long count) {
        return new BufferedInputStream(new Part(this, from, Math.min(length, from + count)), 64 * 1024);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Reads from a place to another. */
    private static final class Part extends InputStream {
        private final Content content;
        private final long end;
        private long place;

        Part(Content content, long from, long end) {
            this.content = content;
            this.place = from;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (place >= end) {
                return -1;
            }
            int read = content.channel.read(ByteBuffer.wrap(bytes, from, (int) Math.min(count, end - place)), place);
            place += Math.max(0, read);
            return read;
        }
    }
}
