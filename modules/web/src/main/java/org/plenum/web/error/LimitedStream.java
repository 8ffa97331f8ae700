package org.plenum.web.error;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/** Ends with TOO_LARGE when more bytes come than are allowed. */
final class LimitedStream extends FilterInputStream {
    private final int allowed;
    private long seen;

    LimitedStream(InputStream stream, int allowed) {
        super(stream);
        this.allowed = allowed;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(count);
        return count;
    }

    private void count(int more) {
        seen += Math.max(0, more);
        if (seen > allowed) {
            throw new PlenumException(CommonError.TOO_LARGE, "the body has more than " + allowed + " bytes");
        }
    }
}
