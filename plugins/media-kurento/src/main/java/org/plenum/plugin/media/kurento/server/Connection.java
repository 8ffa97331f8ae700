package org.plenum.plugin.media.kurento.server;

import java.util.concurrent.CompletionStage;

/** A connection to a media server. While it is away, what is asked fails at once; it comes back by itself, or is over. */
public interface Connection {
    /** Asks the server how it is. Also while it is away. */
    CompletionStage<Status> status();

    /** Makes a pipeline. */
    CompletionStage<Pipeline> pipeline();

    /**
     * Releases what was made before, also over another connection. What the server does not know is no failure.
     *
     * @param id as {@link ServerObject#id} said
     */
    CompletionStage<Void> release(String id);

    /** Whether it has ended for good without having been closed: another one is needed. */
    boolean isOver();

    /** Ends it and what was made over it. Blocks for a second at most, if the server does not answer. */
    void close();

    /**
     * What a server says of itself.
     *
     * @param version such as {@code 7.3.1}
     * @param memory bytes that it uses
     */
    record Status(String version, long memory) {}

    /** Told what happens to a connection; must return at once. */
    interface Listener {
        /** It is cut, and is being tried again. */
        void away();

        /** @param isSame whether the server still has what was made before */
        void back(boolean isSame);
    }
}
