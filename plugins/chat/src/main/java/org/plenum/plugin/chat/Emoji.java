package org.plenum.plugin.chat;

import java.util.regex.Pattern;

/** What may be a reaction. */
final class Emoji {
    /** Code points; the longest in use, a family with skin tones or a flag of a region, have 10 to 14. */
    private static final int LONGEST = 16;

    private static final Pattern ONE_CHARACTER = Pattern.compile("\\X");
    private static final int KEYCAP = 0x20E3;

    private Emoji() {}

    /** Whether the text is one emoji, however many code points it takes, and nothing else. */
    static boolean isOne(String text) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= LONGEST
                && ONE_CHARACTER.matcher(text).matches()
                && begins(text);
    }

    private static boolean begins(String text) {
        int first = text.codePointAt(0);
        int last = text.codePointBefore(text.length());
        return Character.isExtendedPictographic(first)
                || Character.isEmojiPresentation(first)
                || (Character.isEmoji(first) && last == KEYCAP);
    }
}
