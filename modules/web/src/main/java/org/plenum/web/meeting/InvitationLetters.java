package org.plenum.web.meeting;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.plenum.meeting.Delivery;
import org.plenum.meeting.Invitation;
import org.plenum.meeting.Meeting;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.MailError;
import org.plenum.tenant.MailMessage;
import org.plenum.tenant.Post;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;

/** Invites people without an account, whose language nobody knows: in English, and below in Swedish. */
final class InvitationLetters implements Invitation.Post {
    private static final Logger LOG = System.getLogger("org.plenum.mail");
    private static final String BUNDLE = "org.plenum.web.meeting.invitation";
    private static final List<String> LANGUAGES = List.of("en", "sv");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Post post;
    private final Tenants tenants;
    private final Links links;

    InvitationLetters(Post post, Tenants tenants, Links links) {
        this.post = post;
        this.tenants = tenants;
        this.links = links;
    }

    @Override
    public Delivery.State invite(Meeting meeting, String inviter, String mail, String token) {
        String tenant = tenants.find(meeting.tenant()).map(Tenant::name).orElse("");
        Object[] values = {
            inviter, meeting.plan().title(), TIME.format(meeting.plan().starts()), links.with(meeting, token), tenant
        };
        String body = LANGUAGES.stream().map(language -> text(language, "body", values)).collect(Collectors.joining("\n\n--\n\n"));
        return sent(meeting, new MailMessage(mail, LANGUAGES.getFirst(), text(LANGUAGES.getFirst(), "subject", values), body));
    }

    private Delivery.State sent(Meeting meeting, MailMessage message) {
        try {
            post.send(message);
            return post.isMailServerSet() ? Delivery.State.SENT : Delivery.State.LOGGED;
        } catch (PlenumException fault) {
            // Nobody waits for an answer: the organizer reads the state, the operator the log.
            LOG.log(Level.WARNING, "an invitation to meeting {0} was not sent: {1}", meeting.id(), fault.getMessage());
            return fault.code() == MailError.MAIL_REFUSED ? Delivery.State.REFUSED : Delivery.State.FAILED;
        }
    }

    private static String text(String language, String key, Object[] values) {
        var texts = ResourceBundle.getBundle(
                BUNDLE,
                Locale.of(language),
                InvitationLetters.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), Locale.of(language)).format(values);
    }
}
