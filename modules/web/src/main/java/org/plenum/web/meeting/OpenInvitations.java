package org.plenum.web.meeting;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenum.meeting.InvitationMails;


/** Mails invitations that were not sent at once: the mail server was away, or this server stopped before. */
@WebListener
@SuppressWarnings("NullAway.Init")
public class OpenInvitations implements ServletContextListener {
    /** Before the first further try; {@code plenum.mail-retry-seconds} sets another number. */
    static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("plenum.mail-retry-seconds", 60));

    private static final Logger LOG = System.getLogger(OpenInvitations.class.getName());
    private static final long SECONDS = Math.min(15, PAUSE.toSeconds());

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    private ManagedScheduledExecutorService executor;

    private final InvitationMails mails;
    private @Nullable ScheduledFuture<?> running;

    @Inject
    public OpenInvitations(InvitationMails mails) {
        this.mails = mails;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        running = executor.scheduleWithFixedDelay(this::send, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void send() {
        try {
            mails.send();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "waiting invitations were not looked at", fault);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (running != null) {
            running.cancel(false);
        }
    }
}
