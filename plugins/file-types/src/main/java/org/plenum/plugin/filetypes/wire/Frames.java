package org.plenum.plugin.filetypes.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Messages over two streams: four bytes of length, then that many bytes. For one reading and one writing thread. */
public final class Frames {
    private static final int LONGEST = 64 * 1024;

    private final DataInputStream in;
    private final DataOutputStream out;

    /** The caller closes both. */
    public Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /** What writes a message. */
    @FunctionalInterface
    public interface Writing {
        void to(DataOutputStream message) throws IOException;
    }

    /** What reads a message. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(DataInputStream message) throws IOException;
    }

    /** Sends one message. @throws IOException if it is longer than 64 KiB, or the other side is gone */
    public void send(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        if (bytes.size() > LONGEST) {
            throw new IOException("a message of " + bytes.size() + " bytes");
        }
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        out.flush();
    }

    /** Waits for one message. @throws java.io.EOFException if the other side has ended */
    public <T> T receive(Reading<T> reading) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a message of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return reading.from(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
