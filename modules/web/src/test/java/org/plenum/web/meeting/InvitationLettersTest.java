package org.plenum.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.meeting.Access;
import org.plenum.meeting.Delivery;
import org.plenum.meeting.Keys;
import org.plenum.meeting.Lobby;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.Plan;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;
import org.plenum.tenant.KeyRules;
import org.plenum.tenant.MailError;
import org.plenum.tenant.MailMessage;
import org.plenum.tenant.Post;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;
import org.plenum.web.start.ServerAddress;

class InvitationLettersTest {
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final TenantId TENANT = new TenantId("TAAAAAAAAAAAAAAAAAAAAA");

    private final List<MailMessage> sent = new ArrayList<>();

    private Delivery.State invited(boolean mailServer, Optional<MailError> fault) {
        Post post = new Post() {
            @Override
            public void send(MailMessage message) {
                fault.ifPresent(error -> {
                    throw new PlenumException(error, "as this test wants");
                });
                sent.add(message);
            }

            @Override
            public boolean isMailServerSet() {
                return mailServer;
            }
        };
        var letters = new InvitationLetters(post, new OneTenant(), new Links(new ServerAddress("https://meet.example.org/")));
        var plan = new Plan("It's {0}", TEN, 60, new Access.Named(List.of()), new Keys("attendees", "presenters"), Lobby.GUESTS, true, 10);
        var meeting = new Meeting(
                new MeetingId("BAAAAAAAAAAAAAAAAAAAAA"), TENANT, new AccountId("OAAAAAAAAAAAAAAAAAAAAA"), plan, TEN, Optional.empty());
        return letters.invite(meeting, "Olga", "gast@example.net", "secret");
    }

    @Test
    @DisplayName("S38: who has no account is mailed a link of their own, in English and Swedish")
    void invitation() {
        assertThat(invited(true, Optional.empty())).isEqualTo(Delivery.State.SENT);

        MailMessage mail = sent.getFirst();
        assertThat(mail.to()).isEqualTo("gast@example.net");
        assertThat(mail.subject()).isEqualTo("Invitation: It's {0}");
        assertThat(mail.body())
                .contains(
                        "Olga (Example) invites you",
                        "Olga (Example) bjuder in dig",
                        "2026-11-24 10:00 UTC",
                        "https://meet.example.org/m/BAAAAAAAAAAAAAAAAAAAAA#key=secret");
    }

    @Test
    @DisplayName("what stands in the log only is not said to be sent; what failed says whether to try again")
    void outcomes() {
        assertThat(invited(false, Optional.empty())).isEqualTo(Delivery.State.LOGGED);
        assertThat(invited(true, Optional.of(MailError.MAIL_UNAVAILABLE))).isEqualTo(Delivery.State.FAILED);
        assertThat(invited(true, Optional.of(MailError.MAIL_REFUSED))).isEqualTo(Delivery.State.REFUSED);
    }

    private static final class OneTenant implements Tenants {
        @Override
        public Optional<Tenant> find(TenantId id) {
            return all().stream().filter(tenant -> tenant.id().equals(id)).findFirst();
        }

        @Override
        public List<Tenant> all() {
            return List.of(new Tenant(TENANT, "Example", "", false, KeyRules.STANDARD));
        }

        @Override
        public void save(Tenant tenant) {
            throw new AssertionError("nothing is saved here");
        }
    }
}
