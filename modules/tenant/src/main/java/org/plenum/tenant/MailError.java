package org.plenum.tenant;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** What goes wrong with mail. */
public enum MailError implements ErrorCode {
    /** The mail server does not answer, or not take a mail now. */
    MAIL_UNAVAILABLE,
    /** The mail server takes no mail to this address, now or later. */
    MAIL_REFUSED;

    @Override
    public ErrorKind kind() {
        return ErrorKind.OUTSIDE;
    }
}
