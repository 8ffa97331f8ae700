package org.plenum.web.meeting;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import org.plenum.meeting.InvitationMails;
import org.plenum.web.start.Background;

/** Mails invitations that were not sent at once: the mail server was away, or this server stopped before. */
@WebListener
public class OpenInvitations implements ServletContextListener {
    /** Before the first further try; {@code plenum.mail-retry-seconds} sets another number. */
    static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("plenum.mail-retry-seconds", 60));

    private static final long SECONDS = Math.min(15, PAUSE.toSeconds());

    private final InvitationMails mails;
    private final Background background;
    private Optional<Future<?>> running = Optional.empty();

    @Inject
    public OpenInvitations(InvitationMails mails, Background background) {
        this.mails = mails;
        this.background = background;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        running = Optional.of(background.every(SECONDS, "mailing invitations that wait", mails::send));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        running.ifPresent(task -> task.cancel(false));
    }
}
