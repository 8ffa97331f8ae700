package org.plenum.plugin.link;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why the links refuse. */
enum LinksError implements ErrorCode {
    /** Nobody has added it, or it was deleted. */
    LINK_NOT_FOUND(ErrorKind.ABSENT),
    /** Not the whole address of a page by http or https, without a name and password in it. */
    BAD_ADDRESS(ErrorKind.REQUEST),
    /** Nothing in it that can be seen, a control character, half a character, or more than 100. */
    BAD_TITLE(ErrorKind.REQUEST),
    /** The meeting has as many links as it may have. */
    TOO_MANY_LINKS(ErrorKind.LIMIT);

    private final ErrorKind kind;

    LinksError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
