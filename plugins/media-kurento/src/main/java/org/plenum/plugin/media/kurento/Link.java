package org.plenum.plugin.media.kurento;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.plenum.plugin.media.kurento.server.Endpoint;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.plugin.media.kurento.server.ServerFailure;

/**
 * Whether one medium goes from a sender's endpoint to a receiver's. The server answers in any order, so it is asked for one thing at a time: what is wanted by then is asked for when
 * the last answer is there. What got no answer is tried again, because it may have been done or not. Of the room's mailbox.
 */
final class Link {
    /** Tries of one thing, a second apart at least; the room's server has not been away for longer then, but does not do what it is told. */
    private static final int MOST_TRIES = 6;

    private final Room room;
    private final Endpoint from;
    private final Endpoint to;
    private final Medium medium;
    private final Trouble trouble;
    private State state = State.CUT;
    private boolean isWanted;
    private boolean isBusy;
    private boolean isOver;
    private int tries;

    Link(Room room, Endpoint from, Endpoint to, Medium medium, Trouble trouble) {
        this.room = room;
        this.from = from;
        this.to = to;
        this.medium = medium;
        this.trouble = trouble;
    }

    private enum State {
        CUT,
        JOINED,
        UNKNOWN
    }

    /** Told when the server will not do what it is asked. */
    interface Trouble {
        /** @param isStillGiven whether something may go that should not */
        void stuck(ServerFailure failure, boolean isStillGiven);
    }

    void want(boolean on) {
        isWanted = on;
        ask();
    }

    /** Once a second: tries again. */
    void look() {
        ask();
    }

    private void ask() {
        if (isBusy || isOver || state == (isWanted ? State.JOINED : State.CUT)) {
            return;
        }
        isBusy = true;
        boolean isJoining = isWanted;
        CompletionStage<Void> asked = isJoining ? from.connect(to, medium) : from.disconnect(to, medium);
        asked.whenComplete((done, thrown) -> room.post(() -> {
            isBusy = false;
            if (!isOver) {
                answered(isJoining, thrown);
            }
        }));
    }

    private void answered(boolean isJoining, @Nullable Throwable thrown) {
        if (thrown == null) {
            state = isJoining ? State.JOINED : State.CUT;
            tries = 0;
            ask();
            return;
        }
        ServerFailure failure = ServerFailure.of(thrown);
        switch (failure.reason()) {
            case LOST -> room.fail(failure.getMessage());
            case REFUSED -> trouble.stuck(failure, !isJoining);
            case UNANSWERED -> {
                state = State.UNKNOWN;
                if (++tries >= MOST_TRIES) {
                    trouble.stuck(failure, !isJoining);
                }
            }
        }
    }

    /** One of the endpoints is gone, and the link with it. */
    void close() {
        isOver = true;
    }
}
