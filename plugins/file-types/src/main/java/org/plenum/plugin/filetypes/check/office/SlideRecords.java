package org.plenum.plugin.filetypes.check.office;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.plenum.plugin.filetypes.format.Numbers;

/** The records of a presentation of PowerPoint 97-2003. */
final class SlideRecords {
    private static final int HEAD = 8;
    /** An embedded document, as it is or shrunk. */
    private static final int EMBEDDED = 0x1011;
    private static final int VBA_INFO_ATOM = 0x0400;
    private static final int CONTAINER = 0xf;
    private static final int LARGEST_EMBEDDED = 64 * 1024 * 1024;
    private static final int HAS_MACROS = 4;
    private static final int VBA_INFO_LENGTH = 12;

    private SlideRecords() {}

    /** Given what is embedded. */
    @FunctionalInterface
    interface Embedded {
        void found(String name, long packed, InputStream bytes) throws IOException;
    }

    /** Whether there are macros. Containers are gone into, as if what is in them stood beside them. */
    static boolean haveMacros(InputStream bytes, Embedded embedded) throws IOException {
        int count = 0;
        while (true) {
            byte[] head = bytes.readNBytes(HEAD);
            if (head.length < HEAD) {
                return false;
            }
            Numbers record = Numbers.little(head);
            int kind = record.two(2);
            long length = record.four(4);
            if (kind == VBA_INFO_ATOM) {
                byte[] data = bytes.readNBytes((int) Math.min(length, VBA_INFO_LENGTH));
                if (Numbers.little(data).four(HAS_MACROS) != 0) {
                    return true;
                }
                skip(bytes, length - data.length);
            } else if (kind == EMBEDDED) {
                count++;
                embedded("embedded " + count, (record.two(0) >> 4) == 1, bytes, length, embedded);
            } else if ((record.two(0) & CONTAINER) != CONTAINER) {
                skip(bytes, length);
            }
        }
    }

    private static void skip(InputStream bytes, long count) throws IOException {
        try {
            bytes.skipNBytes(count);
        } catch (EOFException end) {
            // The next record is looked for behind the end, and not found.
        }
    }

    private static void embedded(String name, boolean shrunk, InputStream bytes, long length, Embedded embedded) throws IOException {
        if (length > LARGEST_EMBEDDED) {
            throw new IOException("an embedded document of " + length + " bytes");
        }
        byte[] packed = bytes.readNBytes((int) length);
        var content = new ByteArrayInputStream(packed);
        if (shrunk) {
            skip(content, 4);
            try (var unpacked = new InflaterInputStream(content)) {
                embedded.found(name, packed.length, unpacked);
            }
        } else {
            embedded.found(name, packed.length, content);
        }
    }
}
