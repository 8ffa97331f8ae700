package org.plenum.text;

/** What a text may consist of, and how much of it there is. */
final class Characters {
    /** Stands where a character was that is not kept any more. */
    private static final char BLANK = '\u00b7';

    private Characters() {}

    /** @throws BadChange if there is half a character, or a control character other than tab and line feed */
    static void check(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                throw new BadChange(BadChange.Reason.MALFORMED, "control character %04x at %d of %d".formatted((int) c, at, text.length()));
            }
            if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                throw new BadChange(BadChange.Reason.MALFORMED, "half a character at %d of %d".formatted(at, text.length()));
            }
        }
    }

    /** Whether a cut there goes through a character. */
    static boolean isWithin(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    /** Bytes in UTF-8. */
    static int bytes(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            // Each half of a pair counts two of its four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    /** As long, and without what it said: lines stay. */
    static String blanked(String text) {
        var blank = new StringBuilder(text.length());
        text.chars().forEach(c -> blank.append(c == '\n' ? '\n' : BLANK));
        return blank.toString();
    }
}
