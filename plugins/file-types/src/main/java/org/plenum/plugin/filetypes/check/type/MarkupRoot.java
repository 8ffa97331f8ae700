package org.plenum.plugin.filetypes.check.type;

import java.util.Locale;

/** The first element of a text that is markup, behind instructions, comments and grammars. */
final class MarkupRoot {
    private final String text;
    private int place;

    private MarkupRoot(String text) {
        this.text = text;
    }

    /** In lower case, without prefix; empty if the text does not begin with markup, or there is too much before the first element. */
    static String name(String text) {
        return new MarkupRoot(text).find();
    }

    private String find() {
        while (place < text.length()) {
            char next = text.charAt(place);
            if (Character.isWhitespace(next) || next == '\uFEFF') {
                place++;
            } else if (text.startsWith("<?", place)) {
                skipBehind("?>");
            } else if (text.startsWith("<!--", place)) {
                skipBehind("-->");
            } else if (text.startsWith("<!", place)) {
                skipGrammar();
            } else {
                return next == '<' ? element() : "";
            }
        }
        return "";
    }

    private void skipBehind(String end) {
        int found = text.indexOf(end, place);
        place = found < 0 ? text.length() : found + end.length();
    }

    private void skipGrammar() {
        int end = text.indexOf('>', place);
        int inner = text.indexOf('[', place);
        if (inner >= 0 && inner < end) {
            place = inner;
            skipBehind("]");
        }
        skipBehind(">");
    }

    private String element() {
        int end = place + 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(place + 1, end);
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
