package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * A running meeting: one mailbox on a virtual thread, so that nothing in it happens at the same time as anything else in it. A
 * round takes what has come, decides it, commits its events together, and then tells everybody.
 */
final class LiveMeeting {
    private static final Logger LOG = System.getLogger(LiveMeeting.class.getName());
    private static final int MOST_TASKS = 500;
    private static final Task WAKE = turn -> {};

    private final Surroundings around;
    private final Consumer<LiveMeeting> gone;
    private final LinkedBlockingQueue<Task> mailbox = new LinkedBlockingQueue<>();
    private final ReentrantLock life = new ReentrantLock();
    private final Watchdog.Watch watch;
    private final MeetingContext context;
    private final MeetingDesk desk;
    private final Beginning beginning;
    private volatile MeetingState state;
    private volatile List<Task> underWay = List.of();
    private volatile boolean dead;

    /** Work for the mailbox. */
    interface Task {
        /** Decides on the turn; what is to follow the commit goes to {@link Turn#afterwards}. */
        void run(Turn turn);

        /** The meeting is gone, or the commit failed: nothing of it was done. */
        default void lost(PlenumException fault) {}

        /** Whether it has a round of its own. */
        default boolean isAlone() {
            return false;
        }
    }

    /**
     * Loads the meeting from the log and starts its mailbox.
     *
     * @param relatives the meeting that this is a room of, and the rooms it has
     * @param gone told once, when it is not to be used any more
     */
    LiveMeeting(MeetingFacts facts, Surroundings around, BuiltInRoom builtIn, Family.Relatives relatives, Consumer<LiveMeeting> gone) {
        this.around = around;
        this.gone = gone;
        this.watch = around.watchdog().watch(this);
        this.context = new MeetingContext(facts, around, builtIn, new PluginCalls(watch));
        var history = History.load(context, around);
        this.state = history.state();
        this.beginning = new Beginning(context, around);
        this.desk = new MeetingDesk(this, context, around, history, new Family(this, around, context, relatives));
        Thread.ofVirtual().name("meeting-" + facts.meeting()).start(this::run);
        desk.started();
    }

    MeetingFacts facts() {
        return context.facts();
    }

    /** After the last committed event; safe for all threads. */
    MeetingState state() {
        return state;
    }

    /** Safe for all threads. */
    Rights rights() {
        return context.rights();
    }

    MeetingDesk desk() {
        return desk;
    }

    boolean isDead() {
        return dead;
    }

    /** Hands work to the mailbox; if the meeting is gone, the task is lost at once. */
    void post(Task task) {
        mailbox.add(task);
        if (dead) {
            loseAll(restarting());
        }
    }

    /**
     * Takes the meeting out of use: it will commit nothing any more. What its sockets asked and was not answered is asked again
     * when they come back.
     */
    void kill(int code, String reason) {
        life.lock();
        try {
            if (dead) {
                return;
            }
            dead = true;
        } finally {
            life.unlock();
        }
        watch.close();
        gone.accept(this);
        around.attendances().over(this);
        Collection<Connection> open = desk.sockets();
        open.forEach(connection -> connection.close(code, reason));
        // The round that is under way may never end; who was answered already takes no notice.
        underWay.forEach(task -> task.lost(restarting()));
        loseAll(restarting());
    }

    private void run() {
        var tasks = new ArrayList<Task>();
        try {
            while (!dead) {
                take(tasks);
                underWay = List.copyOf(tasks);
                if (!dead) {
                    round(tasks);
                    tasks.clear();
                }
                underWay = List.of();
            }
        } catch (InterruptedException | RuntimeException | Error fault) {
            LOG.log(Level.ERROR, "meeting " + facts().meeting() + " is loaded anew after a fault", fault);
            kill(MeetingDesk.RESTART, "restart");
        } finally {
            PlenumException fault = restarting();
            tasks.forEach(task -> task.lost(fault));
            loseAll(fault);
            desk.lost(fault);
        }
    }

    /** Waits for a task and takes what else is there, up to one that wants to be alone. */
    private void take(List<Task> tasks) throws InterruptedException {
        tasks.add(mailbox.take());
        while (tasks.size() < MOST_TASKS && !tasks.getLast().isAlone()) {
            Task next = mailbox.peek();
            if (next == null || next.isAlone()) {
                return;
            }
            tasks.add(mailbox.remove());
        }
    }

    private void round(List<Task> tasks) {
        var turn = desk.turn(state);
        for (Task task : tasks) {
            beginning.carry(turn);
            task.run(turn);
        }
        try {
            commit(turn);
        } catch (PlenumException fault) {
            LOG.log(Level.WARNING, "meeting {0}: {1} requests were not kept: {2}", facts().meeting(), tasks.size(), fault.getMessage());
            lose(turn, tasks, fault);
            return;
        } catch (EventStore.Fenced fenced) {
            LOG.log(Level.WARNING, "meeting {0} is run by another server: {1}", facts().meeting(), fenced.getMessage());
            kill(MeetingDesk.RESTART, "restart");
            lose(turn, tasks, restarting());
            return;
        }
        MeetingState before = state;
        state = turn.state();
        desk.committed(turn, before);
        // Greetings may have loaded features that no event had asked for.
        state = turn.state();
    }

    /** @throws PlenumException if it was not kept, or the meeting was taken out of use meanwhile */
    private void commit(Turn turn) {
        life.lock();
        try {
            if (dead) {
                throw restarting();
            }
            if (!turn.events().isEmpty()) {
                around.log().append(new EventStore.Batch(RandomId.next(), turn.events(), turn.rewritten()));
            }
        } finally {
            life.unlock();
        }
    }

    private static void lose(Turn turn, List<Task> tasks, PlenumException fault) {
        tasks.forEach(task -> task.lost(fault));
        turn.lost(fault);
    }

    private void loseAll(PlenumException fault) {
        var rest = new ArrayList<Task>();
        mailbox.drainTo(rest);
        rest.forEach(task -> task.lost(fault));
        // The mailbox waits for a task, and then sees that it is over.
        mailbox.add(WAKE);
    }

    private static PlenumException restarting() {
        return new PlenumException(CommonError.STORE_UNAVAILABLE, "the meeting is loaded anew");
    }
}
