package org.plenum.plugin.media.kurento.server;

import java.util.concurrent.CompletionException;

/** A media server did not do what it was asked. */
public final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param message for the log */
    public ServerFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** @param message for the log */
    public ServerFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why not. */
    public enum Reason {
        /** The server does not know the object (40101): it was started again, or has lost it. Everything that hung on it is lost, too. */
        LOST,
        /** The server says no, and would say so again. */
        REFUSED,
        /** No answer came in time, or there is no connection: whether it was done is not known. */
        UNANSWERED
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** What a stage completed with; anything else is a fault of ours, and counts as no answer. */
    public static ServerFailure of(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof ServerFailure failure ? failure : new ServerFailure(Reason.UNANSWERED, String.valueOf(cause), cause);
    }
}
