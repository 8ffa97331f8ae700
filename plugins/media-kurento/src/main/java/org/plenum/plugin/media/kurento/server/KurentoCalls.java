package org.plenum.plugin.media.kurento.server;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.kurento.client.internal.server.KurentoServerException;
import org.plenum.plugin.media.kurento.server.ServerFailure.Reason;

/**
 * Asks over one connection, whose library blocks, on threads of its own: another server's silence must not keep this one waiting. While the connection is away nothing is asked:
 * the library would hold each caller for up to 25 seconds, and then end the connection.
 */
final class KurentoCalls {
    /** Requests of one connection under way at a time. */
    private static final int CREW = 32;
    /** MEDIA_OBJECT_NOT_FOUND. */
    private static final int NOT_FOUND = 40101;
    /** Of the library itself: requests under way when a connection ends. */
    private static final int CUT = 0;

    private final Threads threads;
    private final ExecutorService crew = Threads.crew("call", CREW);
    private final Duration limit;
    private volatile boolean isAway;

    /** @param limit for what is asked here, which may be several requests */
    KurentoCalls(Threads threads, Duration limit) {
        this.threads = threads;
        this.limit = limit;
    }

    boolean isAway() {
        return isAway;
    }

    void away(boolean now) {
        isAway = now;
    }

    <T> CompletionStage<T> ask(String what, Callable<T> call, Consumer<T> late) {
        if (isAway) {
            return CompletableFuture.failedFuture(new ServerFailure(Reason.UNANSWERED, what + ": the media server is away"));
        }
        return always(what, limit, call, late);
    }

    CompletionStage<Void> tell(String what, Runnable call) {
        return ask(what, () -> done(call), none -> {});
    }

    /** Also while the connection is away. */
    <T> CompletionStage<T> always(String what, Duration limit, Callable<T> call, Consumer<T> late) {
        return threads.ask(crew, what, limit, () -> translated(what, call), late);
    }

    @SuppressWarnings("NullAway") // A stage of Void has no other value.
    private static Void done(Runnable call) {
        call.run();
        return null;
    }

    private static <T> T translated(String what, Callable<T> call) throws Exception {
        try {
            return call.call();
        } catch (KurentoServerException failure) {
            Reason reason = switch (failure.getCode()) {
                case NOT_FOUND -> Reason.LOST;
                case CUT -> Reason.UNANSWERED;
                default -> Reason.REFUSED;
            };
            throw new ServerFailure(reason, what + ": " + failure.getMessage(), failure);
        }
    }

    /** What is under way is interrupted. */
    void close() {
        isAway = true;
        crew.shutdownNow();
    }
}
