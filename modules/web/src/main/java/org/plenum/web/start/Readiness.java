package org.plenum.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the database was brought up since the server started. */
@ApplicationScoped
class Readiness {
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean ready;

    boolean isReady() {
        return ready;
    }

    void begin() {
        ready = true;
    }

    /** Waits. @return false, at once, if the server stops */
    boolean pause(Duration pause) {
        try {
            return !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @jakarta.annotation.PreDestroy
    void stop() {
        stopped.countDown();
    }
}
