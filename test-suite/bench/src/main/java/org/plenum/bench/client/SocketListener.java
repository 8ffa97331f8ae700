package org.plenum.bench.client;

/** What happens on a socket; called on the socket's selector thread, never two calls at once for one socket. */
public interface SocketListener {

    /** Before any message, after the server has said 101. */
    default void opened(ClientSocket socket) {}

    /** @param text borrowed: copy what shall outlive this call */
    void message(ClientSocket socket, Text text);

    /**
     * Once for each opened socket.
     *
     * @param code what the server sent, or {@link ClientSocket#LOST} when the connection broke without one
     */
    default void closed(ClientSocket socket, int code, String reason) {}
}
