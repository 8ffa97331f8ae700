package org.plenum.tenant;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.PlenumException;

/** Says with which code something is refused. */
final class Refused {
    private Refused() {}

    static void with(ErrorCode code, ThrowingCallable act) {
        assertThatExceptionOfType(PlenumException.class).isThrownBy(act).returns(code, PlenumException::code);
    }
}
