package org.plenum.plugin.media.kurento.server;

import java.util.concurrent.CompletionStage;

/** What the endpoints of one room hang on. */
public interface Pipeline extends ServerObject {
    /** Makes an end for a browser's connection, whose events are told from now on. */
    CompletionStage<Endpoint> endpoint(Endpoint.Events events);
}
