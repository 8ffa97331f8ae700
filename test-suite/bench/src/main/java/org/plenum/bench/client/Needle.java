package org.plenum.bench.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds a short ASCII text in bytes without decoding them (Horspool: it looks at about one byte in ten). */
public final class Needle {

    /** Begins an event frame, alone or in an array of frames. JSON escapes the quotes of people's text, so no text looks like it. */
    public static final Needle EVENT = new Needle("{\"type\":\"event\"");

    private final byte[] wanted;
    private final int[] jumps = new int[256];

    public Needle(String wanted) {
        this.wanted = wanted.getBytes(StandardCharsets.US_ASCII);
        if (this.wanted.length == 0) {
            throw new IllegalArgumentException("nothing to look for");
        }
        Arrays.fill(jumps, this.wanted.length);
        for (int i = 0; i < this.wanted.length - 1; i++) {
            jumps[this.wanted[i] & 0xFF] = this.wanted.length - 1 - i;
        }
    }

    /** Length of the text looked for, in bytes. */
    public int length() {
        return wanted.length;
    }

    /** @return index of the first occurrence that lies within {@code from..to}, or -1 */
    public int find(byte[] bytes, int from, int to) {
        int last = wanted.length - 1;
        int at = from;
        while (at + last < to) {
            byte end = bytes[at + last];
            if (end == wanted[last] && matches(bytes, at, last)) {
                return at;
            }
            at += jumps[end & 0xFF];
        }
        return -1;
    }

    /** How often it occurs in the message. */
    public int count(Text text) {
        int found = 0;
        int at = find(text.array(), text.from(), text.to());
        while (at >= 0) {
            found++;
            at = find(text.array(), at + wanted.length, text.to());
        }
        return found;
    }

    private boolean matches(byte[] bytes, int at, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
