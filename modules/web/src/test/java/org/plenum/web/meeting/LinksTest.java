package org.plenum.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.meeting.Access;
import org.plenum.meeting.Keys;
import org.plenum.meeting.Lobby;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.Plan;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.TenantId;
import org.plenum.web.start.ServerAddress;

class LinksTest {
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final TenantId TENANT = new TenantId("TAAAAAAAAAAAAAAAAAAAAA");
    private static final String PAGE = "https://meet.example.org/m/BAAAAAAAAAAAAAAAAAAAAA";

    private final Links links = new Links(new ServerAddress("https://meet.example.org/"));

    private static Meeting meeting(Access access) {
        var plan = new Plan("It's {0}", TEN, 60, access, new Keys("a b+#/å", "presenters"), Lobby.GUESTS, true, 10);
        return new Meeting(
                new MeetingId("BAAAAAAAAAAAAAAAAAAAAA"),
                TENANT,
                new AccountId("OAAAAAAAAAAAAAAAAAAAAA"),
                plan,
                TEN,
                Optional.empty());
    }

    @Test
    @DisplayName("a key stands behind #, whatever characters it has; open meetings and lists need none")
    void links() {
        assertThat(links.attendees(meeting(new Access.ByKey()))).isEqualTo(PAGE + "#key=a%20b%2B%23%2F%C3%A5");
        assertThat(links.attendees(meeting(new Access.Open()))).isEqualTo(PAGE);
        assertThat(links.attendees(meeting(new Access.Named(List.of())))).isEqualTo(PAGE);
        assertThat(links.presenters(meeting(new Access.Open()))).isEqualTo(PAGE + "#key=presenters");
    }

    @Test
    @DisplayName("what a body does not say gets a careful value, and a wrong word names its field")
    void body() {
        var empty = new MeetingBody("Weekly", null, null, null, null, null, null, null, null, null, null, null);
        var draft = empty.draft(Clock.fixed(TEN, ZoneOffset.UTC));

        assertThat(draft.access()).isEqualTo("named");
        assertThat(draft.lobby()).isEqualTo(Lobby.GUESTS);
        assertThat(draft.starts()).isEqualTo(TEN);
        assertThat(draft.confirmedOpen()).isFalse();
    }
}
