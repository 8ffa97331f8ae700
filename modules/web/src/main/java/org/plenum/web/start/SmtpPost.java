package org.plenum.web.start;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.MailMessage;
import org.plenum.tenant.Post;

/** Hands mails to the mail server of a session that the server's configuration names. Sender, host and password are the session's. */
final class SmtpPost implements Post {
    private final Session session;
    private final Clock clock;

    SmtpPost(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void send(MailMessage message) {
        try {
            Transport.send(written(message));
        } catch (MessagingException fault) {
            throw new PlenumException(MailError.MAIL_UNAVAILABLE, "the mail server did not take a mail: " + fault.getMessage(), fault);
        }
    }

    MimeMessage written(MailMessage message) throws MessagingException {
        var mime = new MimeMessage(session);
        mime.setFrom();
        mime.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to(), true));
        mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mime.setText(message.body(), StandardCharsets.UTF_8.name());
        mime.setHeader("Content-Language", message.language());
        // So that no holiday answer comes back (RFC 3834).
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setSentDate(Date.from(clock.instant()));
        return mime;
    }

    /** What goes wrong with mail. */
    enum MailError implements ErrorCode {
        MAIL_UNAVAILABLE;

        @Override
        public ErrorKind kind() {
            return ErrorKind.OUTSIDE;
        }
    }
}
