package org.plenum.web.start;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.plenum.tenant.MailMessage;
import org.plenum.tenant.Post;

/** For servers without a mail server: writes each mail to the log, links included, so that the operator can pass them on. */
final class LoggedPost implements Post {
    private static final Logger LOG = System.getLogger("org.plenum.mail");

    @Override
    public void send(MailMessage message) {
        LOG.log(Level.INFO, "no mail server is set; mail to {0}: {1}\n{2}", message.to(), message.subject(), message.body());
    }

    @Override
    public boolean isMailServerSet() {
        return false;
    }
}
