package org.plenum.plugin.filetypes.check.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.format.ZipMember;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** At its end, what was read has to be what the archive says: else one reader would see something else than another. */
final class Verified extends FilterInputStream {
    private final ZipMember member;
    private final CRC32 checksum = new CRC32();
    private long length;

    Verified(InputStream bytes, ZipMember member) {
        super(bytes);
        this.member = member;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int read = super.read(bytes, from, count);
        if (read > 0) {
            checksum.update(bytes, from, read);
            length += read;
        } else if (read < 0 && (length != member.unpacked() || checksum.getValue() != member.checksum())) {
            throw new NotPassed(Cause.UNREADABLE, "not what the archive says: " + member.name());
        }
        return read;
    }
}
