package org.plenum.plugin.filetypes.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/**
 * A member of a ZIP, as its central directory says.
 *
 * @param name path, with {@code /}
 * @param rawName bytes of the name as they are written
 * @param flags general purpose bits
 * @param method how it is packed
 * @param checksum CRC-32 of what comes of it
 * @param packed bytes that it takes
 * @param unpacked bytes that come of it, as the archive says
 * @param begin where its own header begins
 * @param data where its bytes begin
 * @param mode file mode of Unix, 0 if the archive was made elsewhere
 */
public record ZipMember(
        String name, String rawName, int flags, int method, long checksum, long packed, long unpacked, long begin, long data, int mode) {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DEFLATED_64 = 9;
    private static final int BZIP2 = 12;
    private static final int XZ = 95;
    private static final int ENCRYPTED = 99;
    private static final int LINK = 0xa000;
    private static final int KIND = 0xf000;
    private static final int DICTIONARY_KIB = 64 * 1024;

    public boolean isFolder() {
        return name.endsWith("/");
    }

    /** A name for another file, which is its content. */
    public boolean isLink() {
        return (mode & KIND) == LINK;
    }

    /** Needs a password. */
    public boolean isLocked() {
        return (flags & 1) != 0 || (flags & 0x40) != 0 || method == ENCRYPTED;
    }

    /** Whether its kind of packing can be undone here. */
    public boolean isOpenable() {
        return method == STORED || method == DEFLATED || method == DEFLATED_64 || method == BZIP2 || method == XZ;
    }

    /** Where its bytes end. */
    public long end() {
        return data + packed;
    }

    /**
     * Unpacks it. The caller closes the stream.
     *
     * @throws NotPassed UNREADABLE if it cannot be undone here
     */
    public InputStream open(Content archive) throws IOException {
        InputStream bytes = archive.stream(data, packed);
        return switch (method) {
            case STORED -> bytes;
            case DEFLATED -> new BufferedInputStream(new Inflating(bytes));
            case DEFLATED_64 -> new Deflate64CompressorInputStream(bytes);
            case BZIP2 -> new BZip2CompressorInputStream(bytes);
            case XZ -> XZCompressorInputStream.builder().setInputStream(bytes).setMemoryLimitKiB(DICTIONARY_KIB).get();
            default -> throw new NotPassed(Cause.UNREADABLE, name + ": packed by method " + method);
        };
    }

    /** With an inflater of its own, which goes with it. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream bytes) {
            super(bytes, new Inflater(true), 16 * 1024);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
