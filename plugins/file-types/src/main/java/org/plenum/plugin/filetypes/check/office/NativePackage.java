package org.plenum.plugin.filetypes.check.office;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.plenum.plugin.filetypes.format.Numbers;

/** A file that was dragged into a document: {@code Ole10Native}. */
final class NativePackage {
    private static final int LONGEST_NAME = 1024;

    private NativePackage() {}

    /** The file in it; what does not have the form is given as it is. */
    static InputStream content(InputStream wrapped) throws IOException {
        var bytes = new DataInputStream(new BufferedInputStream(wrapped, 8 * 1024));
        bytes.mark(4 * LONGEST_NAME);
        try {
            four(bytes);
            bytes.skipNBytes(2);
            name(bytes);
            name(bytes);
            bytes.skipNBytes(4);
            bytes.skipNBytes(Math.min(four(bytes), LONGEST_NAME));
            four(bytes);
            return bytes;
        } catch (IOException other) {
            bytes.reset();
            return bytes;
        }
    }

    private static long four(DataInputStream bytes) throws IOException {
        return Numbers.little(bytes.readNBytes(4)).four(0);
    }

    private static void name(DataInputStream bytes) throws IOException {
        for (int i = 0; i < LONGEST_NAME; i++) {
            if (bytes.readUnsignedByte() == 0) {
                return;
            }
        }
        throw new IOException("a name of more than " + LONGEST_NAME + " characters");
    }
}
