package org.plenum.bench.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one text message, borrowed from the selector thread: valid only until the listener returns.
 *
 * @param array holds the message and, around it, other bytes
 * @param from index of the first byte
 * @param to index after the last byte
 */
@SuppressWarnings("ArrayRecordComponent") // borrowed on purpose: a copy a message is what this client saves
public record Text(byte[] array, int from, int to) {

    public int length() {
        return to - from;
    }

    /** A copy that may be kept. */
    public byte[] copy() {
        return Arrays.copyOfRange(array, from, to);
    }

    /** The message as a String; makes one at each call. */
    public String string() {
        return new String(array, from, to - from, StandardCharsets.UTF_8);
    }
}
