package org.plenum.web.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.plenum.kernel.RunningMeetings;
import org.plenum.web.session.WebSessions;

/**
 * Sees to it that no socket outlives its session: what people do in a meeting counts as use of the session, and a session that is over
 * all the same, because of idleness, age or the end of its account, takes its sockets along. Every 30 seconds: each round asks for the
 * accounts of all who are in a meeting.
 */
@WebListener
public class SessionWatch implements ServletContextListener {
    private static final Logger LOG = System.getLogger(SessionWatch.class.getName());
    private static final int SECONDS = 30;

    private final RunningMeetings meetings;
    private final WebSessions sessions;
    private final List<ScheduledFuture<?>> rounds = new CopyOnWriteArrayList<>();

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    @SuppressWarnings("NullAway.Init")
    private ManagedScheduledExecutorService timer;

    @Inject
    public SessionWatch(RunningMeetings meetings, WebSessions sessions) {
        this.meetings = meetings;
        this.sessions = sessions;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        rounds.add(timer.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        rounds.forEach(round -> round.cancel(false));
    }

    /** A database that does not answer is asked again in the next round. */
    private void round() {
        try {
            meetings.sessions().forEach(sessions::review);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "sessions with open sockets could not be looked at: {0}", fault.toString());
        }
    }
}
