package org.plenum.plugin.breakout;

/** What people type. */
final class Text {
    private Text() {}

    /** Whether it has 1 to so many characters that all can be written. */
    static boolean isUsable(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.codePoints().noneMatch(one -> Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE);
    }
}
