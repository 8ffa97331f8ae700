package org.plenum.plugin.filetypes.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import org.plenum.plugin.filetypes.check.Content;

/** JPEG: segments, each begun by FF and a number, and the shrunk picture itself between them. */
final class Jpeg implements Picture {
    private static final int MARK = 0xff;
    private static final int BEGIN = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APPLICATION = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int PROFILE = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int LAST_APPLICATION = 0xef;
    private static final int COMMENT = 0xfe;

    /** Told of each part. */
    private interface Parts {
        void segment(int number, byte[] data) throws IOException;

        void scanned(int one) throws IOException;
    }

    @Override
    public long end(Content content) throws IOException {
        try (var cursor = new Cursor(content)) {
            read(cursor, new Parts() {
                @Override
                public void segment(int number, byte[] data) {}

                @Override
                public void scanned(int one) {}
            });
            return cursor.place();
        } catch (EOFException cut) {
            return content.length();
        }
    }

    @Override
    public void clean(Content content, OutputStream to) throws IOException {
        try (var cursor = new Cursor(content)) {
            to.write(MARK);
            to.write(BEGIN);
            read(cursor, new Parts() {
                @Override
                public void segment(int number, byte[] data) throws IOException {
                    if (number == EXIF && Numbers.big(data).says(0, "Exif\0\0")) {
                        int orientation = Orientation.of(data, 6);
                        if (orientation != Orientation.UPRIGHT) {
                            write(to, EXIF, Orientation.exif(orientation));
                        }
                    } else if (isKept(number, data)) {
                        write(to, number, data);
                    }
                }

                @Override
                public void scanned(int one) throws IOException {
                    to.write(one);
                }
            });
            to.write(MARK);
            to.write(END);
        }
    }

    private static void write(OutputStream to, int number, byte[] data) throws IOException {
        to.write(MARK);
        to.write(number);
        to.write((data.length + 2) >> 8);
        to.write((data.length + 2) & 0xff);
        to.write(data);
    }

    /** What decoding needs: all that is no application's own, and of these only what says how colours are meant. */
    private static boolean isKept(int number, byte[] data) {
        Numbers head = Numbers.big(data);
        return switch (number) {
            case APPLICATION -> head.says(0, "JFIF\0") && head.two(12) == 0;
            case PROFILE -> head.says(0, "ICC_PROFILE\0");
            case ADOBE -> head.says(0, "Adobe");
            case COMMENT -> false;
            default -> number < APPLICATION || number > LAST_APPLICATION;
        };
    }

    private static void read(Cursor cursor, Parts parts) throws IOException {
        if (cursor.two() != (MARK << 8 | BEGIN)) {
            throw new IOException("no JPEG");
        }
        int number = next(cursor);
        while (number != END) {
            boolean alone = number == 1 || (number >= 0xd0 && number <= 0xd7);
            if (!alone) {
                int length = cursor.two();
                if (length < 2) {
                    throw new IOException("a segment of " + length + " bytes");
                }
                parts.segment(number, cursor.many(length - 2));
            }
            number = number == SCAN ? scan(cursor, parts) : next(cursor);
        }
    }

    /** The number of the next segment. */
    private static int next(Cursor cursor) throws IOException {
        if (one(cursor) != MARK) {
            throw new IOException("no segment at " + cursor.place());
        }
        int number = one(cursor);
        while (number == MARK) {
            number = one(cursor);
        }
        return number;
    }

    /**
     * Passes the shrunk picture by, in which FF stands with 00 or with a number that begins anew. One that is cut off is shown as far as it goes.
     *
     * @return the number of the segment after it
     */
    private static int scan(Cursor cursor, Parts parts) throws IOException {
        while (true) {
            int one = cursor.one();
            if (one >= 0 && one != MARK) {
                parts.scanned(one);
                continue;
            }
            int number = one < 0 ? END : cursor.one();
            while (number == MARK) {
                number = cursor.one();
            }
            if (number < 0) {
                return END;
            }
            if (number != 0 && (number < 0xd0 || number > 0xd7)) {
                return number;
            }
            parts.scanned(MARK);
            parts.scanned(number);
        }
    }

    private static int one(Cursor cursor) throws IOException {
        int one = cursor.one();
        if (one < 0) {
            throw new EOFException();
        }
        return one;
    }
}
