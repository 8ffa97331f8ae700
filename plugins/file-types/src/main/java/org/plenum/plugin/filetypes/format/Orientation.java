package org.plenum.plugin.filetypes.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Which side of a picture is up, as EXIF says. */
final class Orientation {
    /** As it is stored. */
    static final int UPRIGHT = 1;

    private static final int TAG = 0x112;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST = 8;

    private Orientation() {}

    /** 1-8; upright if it is not said. @param from where the TIFF in it begins */
    static int of(byte[] exif, int from) {
        byte[] tiff = Arrays.copyOfRange(exif, Math.min(from, exif.length), exif.length);
        Numbers numbers = Numbers.big(tiff).says(0, "II") ? Numbers.little(tiff) : Numbers.big(tiff);
        int folder = (int) Math.min(Integer.MAX_VALUE, numbers.four(4));
        int count = Math.min(MOST_ENTRIES, numbers.two(folder));
        for (int i = 0; i < count; i++) {
            int entry = folder + 2 + i * ENTRY;
            if (numbers.two(entry) == TAG) {
                int value = numbers.two(entry + 8);
                return value >= UPRIGHT && value <= MOST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** A TIFF that says nothing else. */
    static byte[] tiff(int orientation) {
        byte[] tiff = new byte[26];
        byte[] head = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation};
        System.arraycopy(head, 0, tiff, 0, head.length);
        return tiff;
    }

    /** The same with the mark that JPEG has before it. */
    static byte[] exif(int orientation) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(tiff(orientation));
        return bytes.toByteArray();
    }
}
