package org.plenum.bench;

import org.plenum.bench.client.Needle;
import org.plenum.bench.client.Text;

/** The mark in a message's text that receivers count, with the time it was due to be sent. */
final class Marker {

    private static final String START = "#sent=";
    private static final int DIGITS = 19;
    private static final Needle NEEDLE = new Needle(START);

    private Marker() {}

    /** A text of that many bytes. */
    static String text(long dueNanos, int lengthBytes) {
        String mark = START + String.format("%0" + DIGITS + "d", dueNanos);
        return mark + "x".repeat(lengthBytes - mark.length());
    }

    /** Counts the marks in a message and, if wanted, how old each is. @return number of marks */
    static int count(Text message, boolean timed, Histogram ages) {
        int found = 0;
        long now = timed ? System.nanoTime() : 0;
        byte[] bytes = message.array();
        int at = NEEDLE.find(bytes, message.from(), message.to());
        while (at >= 0) {
            found++;
            if (timed) {
                ages.add(now - time(bytes, at + NEEDLE.length()));
            }
            at = NEEDLE.find(bytes, at + NEEDLE.length() + DIGITS, message.to());
        }
        return found;
    }

    private static long time(byte[] bytes, int from) {
        long time = 0;
        for (int i = from; i < from + DIGITS; i++) {
            time = 10 * time + bytes[i] - '0';
        }
        return time;
    }
}
