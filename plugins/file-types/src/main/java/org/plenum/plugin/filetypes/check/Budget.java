package org.plenum.plugin.filetypes.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.plenum.plugin.filetypes.wire.Finding.Cause;
import org.plenum.plugin.filetypes.wire.Rules.Limits;

/** How much was unpacked of one uploaded file, all levels together. */
public final class Budget {
    /** Below this, no ratio is too much: a few blank pages shrink a lot. Bytes. */
    private static final long HARMLESS = 10L * 1024 * 1024;

    private static final long MIB = 1024 * 1024;
    /** Text and tables shrink to a tenth or a fiftieth; only what is empty shrinks more. */
    private static final int LARGEST_RATIO = 100;

    private final Limits limits;
    private final long uploaded;
    private long unpacked;
    private int members;

    /** @param uploaded bytes of the uploaded file */
    public Budget(Limits limits, long uploaded) {
        this.limits = limits;
        this.uploaded = uploaded;
    }

    public Limits limits() {
        return limits;
    }

    /** One more member. */
    public void member() {
        members++;
        if (members > limits.members()) {
            throw new NotPassed(Cause.ARCHIVE_TOO_LARGE, "more than " + limits.members() + " members");
        }
    }

    /** Counts what is read from a stream. @param packed bytes that it comes of */
    public InputStream counted(InputStream bytes, long packed) {
        return new Counted(bytes, packed);
    }

    private void add(long bytes) {
        unpacked += bytes;
        if (unpacked > limits.unpacked()) {
            throw new NotPassed(Cause.ARCHIVE_TOO_LARGE, "more than " + limits.unpacked() / MIB + " MiB of content");
        }
        checkRatio(unpacked, uploaded);
    }

    private static void checkRatio(long unpacked, long packed) {
        if (unpacked > HARMLESS && unpacked / LARGEST_RATIO > packed) {
            throw new NotPassed(Cause.ARCHIVE_TOO_LARGE, "shrunk to less than a hundredth");
        }
    }

    private final class Counted extends FilterInputStream {
        private final long packed;
        private long read;

        Counted(InputStream bytes, long packed) {
            super(bytes);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int got = super.read(bytes, from, count);
            if (got > 0) {
                add(got);
                read += got;
                if (read > limits.member()) {
                    throw new NotPassed(Cause.ARCHIVE_TOO_LARGE, "more than " + limits.member() / MIB + " MiB in one member");
                }
                checkRatio(read, packed);
            }
            return got;
        }

        @Override
        public void close() {
            // Whoever opened the archive closes it.
        }
    }
}
