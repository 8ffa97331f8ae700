package org.plenum.kernel;

/** The sending side of one socket. Safe for all threads; never blocks. */
public interface Transport {
    /**
     * Sends one text message; the next is sent only after this one is done.
     *
     * @param done run once, on any thread, when the message is on its way or the socket has failed
     */
    void send(String text, Runnable done);

    /** Closes the socket; no effect if it is closed. */
    void close(int code, String reason);
}
