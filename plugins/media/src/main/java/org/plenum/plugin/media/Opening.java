package org.plenum.plugin.media;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.plenum.spi.PlenumException;

/** Gets a call a line. One attempt at a time; who comes meanwhile shares it. Never used under the call's lock, but for {@link #goOn}. */
final class Opening {
    private static final Logger LOG = System.getLogger(Opening.class.getName());

    private final Call call;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<CompletableFuture<Line>> underWay = Optional.empty();
    private volatile Optional<Thread> seeking = Optional.empty();

    Opening(Call call) {
        this.call = call;
    }

    /**
     * The line that there is, or a new one.
     *
     * @throws PlenumException NO_ENGINE or FULL
     */
    Line line() throws InterruptedException {
        var own = new CompletableFuture<Line>();
        CompletableFuture<Line> shared;
        lock.lockInterruptibly();
        try {
            Optional<Line> there = call.line();
            if (there.isPresent()) {
                return there.get();
            }
            shared = underWay.orElse(own);
            underWay = Optional.of(shared);
        } finally {
            lock.unlock();
        }
        return shared == own ? opened(own) : result(shared);
    }

    private Line opened(CompletableFuture<Line> told) throws InterruptedException {
        try {
            Line line = call.open();
            told.complete(line);
            return line;
        } catch (PlenumException refused) {
            told.completeExceptionally(refused);
            throw refused;
        } finally {
            over();
            // For who shares it, if this was interrupted or is at fault.
            told.completeExceptionally(new PlenumException(MediaError.NO_ENGINE, "the attempt to open a room was given up"));
        }
    }

    private void over() {
        lock.lock();
        try {
            underWay = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private static Line result(CompletableFuture<Line> attempt) throws InterruptedException {
        try {
            return attempt.get();
        } catch (ExecutionException refused) {
            throw Engines.refusal(Optional.ofNullable(refused.getCause()).orElse(refused));
        }
    }

    /** Tries until there is a line, or nobody needs one. */
    void goOn() {
        seeking = Optional.of(Thread.ofVirtual().name("media-move").start(this::seek));
    }

    private void seek() {
        try {
            for (int failed = 0; call.seeksLine(); failed++) {
                if (!isFound()) {
                    Thread.sleep(pause(failed));
                }
            }
        } catch (InterruptedException leaving) {
            // The plugin goes, and the call with it.
        }
    }

    private boolean isFound() throws InterruptedException {
        try {
            line();
            call.found();
            return true;
        } catch (PlenumException notYet) {
            LOG.log(Level.DEBUG, "no media engine yet: {0}", notYet.getMessage());
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "a media engine could not be looked for", fault);
        }
        return false;
    }

    /** An engine that is replaced is back within a second or two; one that stays away shall cost little. */
    static Duration pause(int failed) {
        if (failed < 40) {
            return Duration.ofMillis(250);
        }
        return failed < 100 ? Duration.ofSeconds(1) : Duration.ofSeconds(5);
    }

    void close() {
        seeking.ifPresent(Thread::interrupt);
    }
}
