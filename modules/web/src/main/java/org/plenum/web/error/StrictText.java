package org.plenum.web.error;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/** Bodies as text. JSON readers guess encodings, and take characters written with more bytes than they need. */
public final class StrictText {
    private StrictText() {}

    /** @throws PlenumException INVALID if it is not UTF-8 from beginning to end */
    public static String of(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException fault) {
            throw new PlenumException(CommonError.INVALID, "the body is no text in UTF-8: " + fault.getMessage(), fault);
        }
    }
}
