package org.plenum.plugin.filetypes.made;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes, piece by piece. */
public final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** One character a byte. */
    public static byte[] of(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[]... pieces) {
        var all = new Bytes();
        for (byte[] piece : pieces) {
            all.add(piece);
        }
        return all.all();
    }

    public Bytes add(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    public Bytes text(String text) {
        return add(of(text));
    }

    public Bytes one(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    /** The least significant byte first. */
    public Bytes little(int count, long value) {
        for (int i = 0; i < count; i++) {
            bytes.write((int) (value >>> (8 * i)));
        }
        return this;
    }

    /** The most significant byte first. */
    public Bytes big(int count, long value) {
        for (int i = count - 1; i >= 0; i--) {
            bytes.write((int) (value >>> (8 * i)));
        }
        return this;
    }

    public int size() {
        return bytes.size();
    }

    public byte[] all() {
        return bytes.toByteArray();
    }
}
