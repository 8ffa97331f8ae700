package org.plenum.plugin.media.kurento.server;

import java.util.concurrent.CompletionStage;

/**
 * The server's end of one connection of a browser. It can be negotiated once; for anything else than that another one is made. A sender's and a receiver's
 * are alike: what comes in from the browser goes to the endpoints that it is connected to, and these send it to their browsers.
 */
public interface Endpoint extends ServerObject {
    /** Answers a browser's offer. That the answer takes nothing of the offer is no failure. */
    CompletionStage<String> answer(String offer);

    /** Looks for the server's own candidates, which come as events. Only after the answer; earlier it does nothing. */
    CompletionStage<Void> gather();

    /**
     * A candidate of the browser. Nonsense is no failure.
     *
     * @param line from {@code candidate:} on
     * @param mid of the description's first section
     */
    CompletionStage<Void> candidate(String line, String mid);

    /** From now on {@code sink} is given what this browser sends of a medium. */
    CompletionStage<Void> connect(Endpoint sink, Medium medium);

    /** From now on it is not. */
    CompletionStage<Void> disconnect(Endpoint sink, Medium medium);

    /** How it stands with the way between browser and server. */
    enum Stage {
        /** It is looked for. */
        CONNECTING,
        /** It is there. */
        CONNECTED,
        /** Nothing comes through at the moment. */
        INTERRUPTED,
        /** There is none. */
        FAILED
    }

    /** Told by the server, one after the other; must return at once. */
    interface Events {
        /** @param line a candidate of the server for the first section, from {@code candidate:} on */
        void candidate(String line);

        /** Something comes from the browser, or does not any more. */
        void flowing(Medium medium, boolean on);

        /** How it stands with the way. */
        void stage(Stage stage);
    }
}
