package org.plenum.plugin.media.kurento.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.plenum.plugin.media.kurento.server.ServerFailure.Reason;

/**
 * The engine's own threads: virtual ones for rooms, crews for what waits for a media server, and a clock. All have the plugin's class loader, whoever caused them, because the client's library
 * makes threads from them that keep it.
 */
public final class Threads implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Threads.class.getName());

    private final ExecutorService light = Executors.newThreadPerTaskExecutor(virtual());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("media-kurento-clock").daemon().unstarted(own(task)));

    private static ThreadFactory virtual() {
        ThreadFactory factory = Thread.ofVirtual().name("media-kurento-room-", 0).factory();
        return task -> factory.newThread(own(task));
    }

    private static Runnable own(Runnable task) {
        return () -> {
            Thread.currentThread().setContextClassLoader(Threads.class.getClassLoader());
            task.run();
        };
    }

    /**
     * Threads of the system for one connection. Virtual ones would not do: the library waits in synchronized methods, which before Java 24 takes a processor's place away from all
     * virtual threads of the server.
     *
     * @param most at a time; what is more waits. They end when they have nothing to do
     */
    public static ExecutorService crew(String name, int most) {
        ThreadFactory factory = Thread.ofPlatform().name("media-kurento-" + name + "-", 0).daemon().factory();
        var crew = new ThreadPoolExecutor(most, most, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> factory.newThread(own(task)));
        crew.allowCoreThreadTimeOut(true);
        return crew;
    }

    /**
     * For what does not wait.
     *
     * @throws RejectedExecutionException if they are closed
     */
    public void run(Runnable task) {
        light.execute(task);
    }

    /** Again and again, each time after this long, until these threads are closed. What it throws is logged. */
    public Future<?> every(Duration pause, Runnable task) {
        Runnable safe = () -> {
            try {
                task.run();
            } catch (RuntimeException | LinkageError fault) {
                LOG.log(Level.ERROR, "a task of the clock failed", fault);
            }
        };
        return clock.scheduleWithFixedDelay(safe, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Waits for a call elsewhere. The thread of a call that takes too long is interrupted.
     *
     * @param crew that waits
     * @param what for the log, if it fails
     * @param limit from now
     * @param late given what the call returns after all
     */
    public <T> CompletionStage<T> ask(ExecutorService crew, String what, Duration limit, Callable<T> call, Consumer<T> late) {
        var answer = new CompletableFuture<T>();
        CompletionStage<T> told = answer;
        try {
            Future<?> running = crew.submit(() -> complete(answer, what, call, late));
            Future<?> ending = clock.schedule(
                    () -> {
                        if (answer.completeExceptionally(new ServerFailure(Reason.UNANSWERED, what + ": no answer within " + limit.toMillis() + " ms"))) {
                            running.cancel(true);
                        }
                    },
                    limit.toMillis(),
                    TimeUnit.MILLISECONDS);
            told.whenComplete((done, failure) -> ending.cancel(false));
        } catch (RejectedExecutionException closed) {
            answer.completeExceptionally(new ServerFailure(Reason.UNANSWERED, what + ": the connection has closed", closed));
        }
        return told;
    }

    private static <T> void complete(CompletableFuture<T> answer, String what, Callable<T> call, Consumer<T> late) {
        try {
            T value = call.call();
            if (!answer.complete(value)) {
                late.accept(value);
            }
        } catch (ServerFailure failure) {
            answer.completeExceptionally(failure);
        } catch (Exception | LinkageError fault) {
            answer.completeExceptionally(new ServerFailure(Reason.UNANSWERED, what + ": " + fault, fault));
        }
    }

    /** Waits until no thread of ours with a name that begins like one of these is left, but not longer than this. */
    static void awaitGone(Set<String> names, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (System.nanoTime() < end && Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> isOurs(thread, names))) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOurs(Thread thread, Set<String> names) {
        // Netty gives a thread that serves all its loops no class loader.
        ClassLoader loader = thread.getContextClassLoader();
        return names.stream().anyMatch(thread.getName()::startsWith) && (loader == null || loader == Threads.class.getClassLoader());
    }

    /** Waits up to half a second for what runs, then interrupts it. */
    @Override
    public void close() {
        clock.shutdownNow();
        light.shutdown();
        try {
            if (!light.awaitTermination(500, TimeUnit.MILLISECONDS)) {
                light.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            light.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
