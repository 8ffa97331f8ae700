package org.plenum.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in pieces none of which has {@value #LONGEST_RUN} letters, digits, hyphens and underscores in a row and another one after them.
 *
 * <p>A server that takes ids of hidden people out of what it sends finds them as runs of exactly 22 such characters, and puts a shorter word
 * there. In a text that is edited by positions that would move all that follows. No run in pieces is that long: written as JSON, an
 * escape adds at most the five characters {@code u0000} before it.
 */
public final class Pieces {
    static final int LONGEST_RUN = 16;

    private Pieces() {}

    /** @return none for an empty text */
    public static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        int begin = 0;
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = isOfId(text.charAt(at)) ? run + 1 : 0;
            if (run > LONGEST_RUN) {
                pieces.add(text.substring(begin, at));
                begin = at;
                run = 1;
            }
        }
        if (begin < text.length()) {
            pieces.add(text.substring(begin));
        }
        return List.copyOf(pieces);
    }

    public static String joined(List<String> pieces) {
        return String.join("", pieces);
    }

    private static boolean isOfId(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
