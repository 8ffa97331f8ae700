package org.plenum.plugin.files;

import org.plenum.spi.PlenumException;

/** What files and folders may be called. */
final class Name {
    /** Code points. */
    static final int LONGEST = 100;

    private Name() {}

    /** Without blanks at its ends. @throws PlenumException EMPTY_NAME, MALFORMED_NAME or NAME_TOO_LONG */
    static String of(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.codePoints().allMatch(point -> Character.isSpaceChar(point) || point == '.')) {
            throw new PlenumException(ExchangeError.EMPTY_NAME, "a name of " + text.length() + " characters, none visible");
        }
        if (name.codePoints().anyMatch(Name::isUnfit)) {
            throw new PlenumException(ExchangeError.MALFORMED_NAME, "a name of " + text.length() + " characters");
        }
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST) {
            throw new PlenumException(ExchangeError.NAME_TOO_LONG, length + " characters; " + LONGEST + " are allowed");
        }
        return name;
    }

    /** Such a name for a file that is called otherwise now. @throws PlenumException as above, or ENDING_CHANGED */
    static String instead(String before, String text) {
        String name = of(text);
        if (!ending(before).equalsIgnoreCase(ending(name))) {
            throw new PlenumException(ExchangeError.ENDING_CHANGED, "'" + ending(name) + "' in place of '" + ending(before) + "'");
        }
        return name;
    }

    /** Such as {@code .pdf}; empty if there is none. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static boolean isUnfit(int point) {
        return point == '/'
                || point == '\\'
                || switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
