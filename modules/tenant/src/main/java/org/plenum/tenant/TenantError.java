package org.plenum.tenant;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** What can go wrong with accounts, beyond the errors that all share. */
public enum TenantError implements ErrorCode {
    /** The password was right; a code of the second factor is needed too. */
    CODE_NEEDED(ErrorKind.RIGHT),
    /** Fewer than 10 characters. */
    PASSWORD_TOO_SHORT(ErrorKind.REQUEST),
    /** More than 200 characters. */
    PASSWORD_TOO_LONG(ErrorKind.REQUEST),
    /** The mail address, or a part of it, is the password. */
    PASSWORD_IS_MAIL(ErrorKind.REQUEST),
    /** One that everybody tries first. */
    PASSWORD_TOO_COMMON(ErrorKind.REQUEST),
    /** The present password that was given is wrong. */
    PASSWORD_WRONG(ErrorKind.RIGHT),
    /** The code of the second factor is wrong, old, or was used before. */
    CODE_WRONG(ErrorKind.REQUEST),
    /** A link that was used, is too old, or never was. */
    LINK_INVALID(ErrorKind.RIGHT),
    /** Another account has this mail address. */
    MAIL_TAKEN(ErrorKind.STATE),
    /** The tenant would have nobody left who administers it. */
    LAST_ADMINISTRATOR(ErrorKind.STATE);

    private final ErrorKind kind;

    TenantError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
