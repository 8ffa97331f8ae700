package org.plenum.plugin.filetypes.format;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.plenum.plugin.filetypes.check.Content;

/** GIF: a screen, then pictures and extensions made of blocks of up to 255 bytes. */
final class Gif implements Picture {
    private static final int HEAD = 13;
    private static final int FLAGS = 10;
    private static final int PICTURE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xff;
    private static final int APPLICATION_NAME = 11;
    /** How often it is repeated, and what its colours are. */
    private static final Set<String> SHOWN = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    @Override
    public long end(Content content) throws IOException {
        try (var cursor = new Cursor(content)) {
            read(cursor, OutputStream.nullOutputStream());
            return cursor.place();
        } catch (EOFException cut) {
            return content.length();
        }
    }

    @Override
    public void clean(Content content, OutputStream to) throws IOException {
        try (var cursor = new Cursor(content)) {
            read(cursor, to);
        }
    }

    private static void read(Cursor cursor, OutputStream to) throws IOException {
        byte[] head = cursor.many(HEAD);
        to.write(head);
        colours(cursor, head[FLAGS], to);
        while (true) {
            int kind = cursor.one();
            switch (kind) {
                // Some have no end, and are shown all the same.
                case END, -1 -> {
                    to.write(END);
                    return;
                }
                case PICTURE -> picture(cursor, to);
                case EXTENSION -> extension(cursor, to);
                default -> throw new IOException("no part of a GIF at " + cursor.place());
            }
        }
    }

    private static void picture(Cursor cursor, OutputStream to) throws IOException {
        byte[] place = cursor.many(9);
        to.write(PICTURE);
        to.write(place);
        colours(cursor, place[8], to);
        cursor.copy(1, to);
        blocks(cursor, to);
    }

    private static void extension(Cursor cursor, OutputStream to) throws IOException {
        int kind = cursor.one();
        if (kind == COMMENT) {
            blocks(cursor, OutputStream.nullOutputStream());
            return;
        }
        int length = cursor.one();
        if (kind < 0 || length < 0) {
            throw new EOFException();
        }
        byte[] first = cursor.many(length);
        boolean kept = kind != APPLICATION || SHOWN.contains(Numbers.big(first).text(0, APPLICATION_NAME));
        OutputStream target = kept ? to : OutputStream.nullOutputStream();
        target.write(EXTENSION);
        target.write(kind);
        target.write(length);
        target.write(first);
        if (length > 0) {
            blocks(cursor, target);
        }
    }

    private static void colours(Cursor cursor, byte flags, OutputStream to) throws IOException {
        if ((flags & 0x80) != 0) {
            cursor.copy(3L << ((flags & 7) + 1), to);
        }
    }

    /** Up to the empty one. */
    private static void blocks(Cursor cursor, OutputStream to) throws IOException {
        var block = new ByteArrayOutputStream();
        int length;
        do {
            length = cursor.one();
            if (length < 0) {
                throw new EOFException();
            }
            block.reset();
            block.write(length);
            cursor.copy(length, block);
            block.writeTo(to);
        } while (length > 0);
    }
}
