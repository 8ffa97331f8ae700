package org.plenum.web.meeting;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.plenum.meeting.RefusalPace;

/** Answers of the door that are held back until the pace lets them out; no thread waits for that. */
@Dependent
@SuppressWarnings("NullAway.Init")
class HeldBack {
    private final RefusalPace pace;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private ManagedExecutorService executor;

    @Inject
    HeldBack(RefusalPace pace) {
        this.pace = pace;
    }

    /** The time now: to be asked before looking. */
    Instant asked() {
        return pace.asked();
    }

    <T> CompletionStage<T> answer(Instant asked, T answer) {
        var held = new CompletableFuture<T>();
        later(asked, () -> held.complete(answer));
        return held;
    }

    <T> CompletionStage<T> refuse(Instant asked, RuntimeException refusal) {
        var held = new CompletableFuture<T>();
        later(asked, () -> held.completeExceptionally(refusal));
        return held;
    }

    private void later(Instant asked, Runnable answer) {
        CompletableFuture.delayedExecutor(pace.left(asked).toNanos(), TimeUnit.NANOSECONDS, executor).execute(answer);
    }
}
