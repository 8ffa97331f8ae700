package org.plenum.plugin.media.kurento.server;

import java.util.concurrent.CompletionStage;

/** Something that a media server keeps until it is released. */
public interface ServerObject {
    /** Its name in the server. */
    String id();

    /** Ends it, and all that hangs on it. Ending it twice does nothing. */
    CompletionStage<Void> release();
}
