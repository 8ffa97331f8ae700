package org.plenum.kernel;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The threads that are in a plugin's own code and may block there. A plugin that leaves is waited for: its threads are interrupted until they are out. Safe for all threads. */
final class AtWork {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Map<RunningPlugin, Set<Thread>> working = new ConcurrentHashMap<>();
    private final ReentrantLock ending = new ReentrantLock();
    private final Condition ended = ending.newCondition();

    /** This thread goes into it. Whether the plugin is still there is to be looked at afterwards: it may be leaving just now. */
    void enter(RunningPlugin plugin) {
        ending.lock();
        try {
            working.computeIfAbsent(plugin, one -> ConcurrentHashMap.newKeySet()).add(Thread.currentThread());
        } finally {
            ending.unlock();
        }
    }

    /** This thread is out of it. */
    void leave(RunningPlugin plugin) {
        ending.lock();
        try {
            Set<Thread> threads = working.getOrDefault(plugin, Set.of());
            if (threads.remove(Thread.currentThread()) && threads.isEmpty()) {
                working.remove(plugin);
            }
            ended.signalAll();
        } finally {
            ending.unlock();
        }
    }

    /** @return whether no thread is in it any more */
    boolean end(RunningPlugin plugin) {
        long left = PATIENCE.toNanos();
        ending.lock();
        try {
            while (working.containsKey(plugin) && left > 0) {
                working.getOrDefault(plugin, Set.of()).forEach(Thread::interrupt);
                left = ended.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ending.unlock();
        }
        return !working.containsKey(plugin);
    }
}
