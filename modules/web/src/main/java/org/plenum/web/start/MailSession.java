package org.plenum.web.start;

import jakarta.mail.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import org.plenum.tenant.Post;

/** Looks whether the server has a mail session by the name of {@code java:jboss/mail/Plenum}. */
final class MailSession {
    private static final Logger LOG = System.getLogger(MailSession.class.getName());
    private static final String NAME = "java:jboss/mail/Plenum";

    private MailSession() {}

    /** @throws IllegalStateException if there is one that cannot be used */
    @SuppressWarnings("BanJNDI") // the name is a constant, and of this server
    static Post post(Clock clock) {
        try {
            return new SmtpPost((Session) new InitialContext().lookup(NAME), clock);
        } catch (NameNotFoundException none) {
            LOG.log(Level.INFO, "there is no mail session {0}: mails go to this log", NAME);
            return new LoggedPost();
        } catch (NamingException fault) {
            throw new IllegalStateException("cannot use the mail session " + NAME, fault);
        }
    }
}
