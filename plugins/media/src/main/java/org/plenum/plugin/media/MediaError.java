package org.plenum.plugin.media;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why something about a call is refused. */
enum MediaError implements ErrorCode {
    /** No engine works now, or none that is switched on for the tenant. */
    NO_ENGINE(ErrorKind.OUTSIDE),
    /** The tenant wants relays to be used and nothing else, and has set none that can be used. */
    NO_RELAY(ErrorKind.OUTSIDE),
    /** The page is not in the call: it never was, the person has joined in another page, or the plugin was replaced. */
    NOT_JOINED(ErrorKind.STATE),
    /** The engine has no room for one more. */
    FULL(ErrorKind.RATE);

    private final ErrorKind kind;

    MediaError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
