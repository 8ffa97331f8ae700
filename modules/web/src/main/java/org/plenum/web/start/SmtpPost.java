package org.plenum.web.start;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.MailError;
import org.plenum.tenant.MailMessage;
import org.plenum.tenant.Post;

/** Hands mails to the mail server of a session that the server's configuration names. Sender, host and password are the session's. */
final class SmtpPost implements Post {
    /** Milliseconds, unless the session says otherwise: without them a mail server that is silent would be waited for without end. */
    private static final Map<String, String> LIMITS = Stream.of("smtp", "smtps")
            .flatMap(protocol -> Stream.of(
                    Map.entry("mail." + protocol + ".connectiontimeout", "10000"),
                    Map.entry("mail." + protocol + ".timeout", "30000"),
                    Map.entry("mail." + protocol + ".writetimeout", "30000")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Session session;
    private final Clock clock;

    SmtpPost(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
        LIMITS.forEach(session.getProperties()::putIfAbsent);
    }

    @Override
    public void send(MailMessage message) {
        try {
            Transport.send(written(message));
        } catch (AddressException fault) {
            throw refused(fault);
        } catch (SendFailedException fault) {
            throw fault.getInvalidAddresses() == null || fault.getInvalidAddresses().length == 0 ? unavailable(fault) : refused(fault);
        } catch (MessagingException fault) {
            throw unavailable(fault);
        }
    }

    @Override
    public boolean isMailServerSet() {
        return true;
    }

    private static PlenumException unavailable(MessagingException fault) {
        return new PlenumException(MailError.MAIL_UNAVAILABLE, "the mail server did not take a mail: " + fault.getMessage(), fault);
    }

    private static PlenumException refused(MessagingException fault) {
        return new PlenumException(MailError.MAIL_REFUSED, "the mail server refuses an address: " + fault.getMessage(), fault);
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
}
