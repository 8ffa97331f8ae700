package org.plenum.plugin.filetypes.format;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.plenum.plugin.filetypes.check.Content;

/** PNG: chunks, each with its length, its name and a checksum. */
final class Png implements Picture {
    private static final int HEAD = 8;
    private static final String LAST = "IEND";
    private static final int LARGEST_EXIF = 1024 * 1024;
    /** Of the chunks that one may leave out, those that say how the picture is shown. */
    private static final Set<String> SHOWN = Set.of(
            "tRNS", "gAMA", "cHRM", "iCCP", "sRGB", "sBIT", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "oFFs", "sTER", "acTL", "fcTL", "fdAT");

    @Override
    public long end(Content content) throws IOException {
        try (var cursor = new Cursor(content)) {
            cursor.skip(HEAD);
            String name = "";
            while (!name.equals(LAST)) {
                Numbers chunk = Numbers.big(cursor.many(HEAD));
                name = chunk.text(4, 4);
                cursor.skip(chunk.four(0) + 4);
            }
            return cursor.place();
        } catch (EOFException cut) {
            return content.length();
        }
    }

    @Override
    public void clean(Content content, OutputStream to) throws IOException {
        try (var cursor = new Cursor(content)) {
            to.write(cursor.many(HEAD));
            String name = "";
            while (!name.equals(LAST)) {
                byte[] head = cursor.many(HEAD);
                Numbers chunk = Numbers.big(head);
                name = chunk.text(4, 4);
                if (name.equals("eXIf") && chunk.four(0) < LARGEST_EXIF) {
                    orientation(cursor.many((int) chunk.four(0)), to);
                    cursor.skip(4);
                } else if (isKept(name)) {
                    to.write(head);
                    cursor.copy(chunk.four(0) + 4, to);
                } else {
                    cursor.skip(chunk.four(0) + 4);
                }
            }
        }
    }

    /** Whoever shows the picture has to know those that begin with a capital letter. */
    private static boolean isKept(String name) {
        return Character.isUpperCase(name.charAt(0)) || SHOWN.contains(name);
    }

    private static void orientation(byte[] exif, OutputStream to) throws IOException {
        int orientation = Orientation.of(exif, 0);
        if (orientation == Orientation.UPRIGHT) {
            return;
        }
        byte[] name = "eXIf".getBytes(StandardCharsets.ISO_8859_1);
        byte[] data = Orientation.tiff(orientation);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        var chunk = new DataOutputStream(to);
        chunk.writeInt(data.length);
        chunk.write(name);
        chunk.write(data);
        chunk.writeInt((int) checksum.getValue());
        chunk.flush();
    }
}
