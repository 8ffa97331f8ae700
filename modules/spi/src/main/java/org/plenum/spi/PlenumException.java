package org.plenum.spi;

/** The one exception that crosses borders. The message is for the log, with the offending value, and is never shown to people. */
public final class PlenumException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    public PlenumException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public PlenumException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
