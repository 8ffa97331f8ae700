package org.plenum.plugin.filetypes.check.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.plenum.plugin.filetypes.format.Numbers;

/**
 * What is looked at in the main stream of a document of Word 97-2003.
 *
 * @param locked whether it has a password
 * @param dde whether a field asks other programs for data
 */
record WordText(boolean locked, boolean dde) {
    private static final int FLAGS = 0x0a;
    private static final int ENCRYPTED = 0x100;
    /** A field begins with this character; text is in one or two bytes a character. */
    private static final Pattern DDE = Pattern.compile("\u0013[\\s\0]*D\0?D\0?E\0?(A\0?U\0?T\0?O\0?)?[\\s\0\"]", Pattern.CASE_INSENSITIVE);

    private static final int STEP = 1024 * 1024;
    private static final int OVERLAP = 64;

    static WordText read(InputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(STEP);
        boolean locked = (Numbers.little(first).two(FLAGS) & ENCRYPTED) != 0;
        String text = new String(first, StandardCharsets.ISO_8859_1);
        while (!text.isEmpty()) {
            if (DDE.matcher(text).find()) {
                return new WordText(locked, true);
            }
            String next = new String(bytes.readNBytes(STEP), StandardCharsets.ISO_8859_1);
            text = next.isEmpty() ? "" : text.substring(Math.max(0, text.length() - OVERLAP)) + next;
        }
        return new WordText(locked, false);
    }
}
