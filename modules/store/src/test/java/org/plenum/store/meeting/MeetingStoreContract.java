package org.plenum.store.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.RandomId;
import org.plenum.meeting.Access;
import org.plenum.meeting.Invitation;
import org.plenum.meeting.Keys;
import org.plenum.meeting.Lobby;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.MeetingStore;
import org.plenum.meeting.Plan;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** What every database has to do for meetings. */
interface MeetingStoreContract {
    Instant TEN = Instant.parse("2026-11-24T10:00:00.123456Z");

    /** On a database with one account and its tenant. */
    MeetingDatabase database();

    private MeetingStore store() {
        return database().store();
    }

    private Meeting meeting(Access access, Instant starts) {
        var plan = new Plan("Träff 🎉", starts, 60, access, new Keys("lunchroom12", "classroom34"), Lobby.GUESTS, true, 10);
        return new Meeting(new MeetingId(RandomId.next()), database().tenant(), database().owner(), plan, TEN, Optional.empty());
    }

    @Test
    @DisplayName("a meeting is found as it was saved, list and keys included, and as it was changed")
    default void saved() {
        Meeting meeting = meeting(new Access.Named(List.of("b@example.org", "a@example.org")), TEN);

        store().save(meeting);
        assertThat(store().find(meeting.id())).contains(meeting);
        var changed = new Meeting(
                meeting.id(),
                meeting.tenant(),
                meeting.owner(),
                meeting(new Access.ByKey(), TEN.plusSeconds(5)).plan(),
                TEN,
                Optional.empty());
        store().save(changed);

        assertThat(store().find(meeting.id())).contains(changed);
        assertThat(store().find(new MeetingId(RandomId.next()))).isEmpty();
    }

    @Test
    @DisplayName("an owner's meetings come newest start first")
    default void newestFirst() {
        Meeting late = meeting(new Access.Open(), TEN.plusSeconds(7_000_000));
        Meeting later = meeting(new Access.Open(), TEN.plusSeconds(8_000_000));
        store().save(late);
        store().save(later);

        assertThat(store().ownedBy(database().owner())).startsWith(later, late);
        assertThat(store().ownedBy(new AccountId(RandomId.next()))).isEmpty();
    }

    @Test
    @DisplayName("S126: an end stays, also if the plan is saved by who does not know of it")
    default void endStays() {
        Meeting meeting = meeting(new Access.ByKey(), TEN);
        store().save(meeting);
        store().ended(meeting.id(), TEN.plusSeconds(60));

        store().ended(meeting.id(), TEN.plusSeconds(120));
        store().ended(new MeetingId(RandomId.next()), TEN);
        store().save(meeting);

        assertThat(store().find(meeting.id()).orElseThrow().ended()).contains(TEN.plusSeconds(60));
    }

    @Test
    @DisplayName("an invitation is good once; who used it may use it again")
    default void invitation() {
        Meeting meeting = meeting(new Access.Named(List.of("gast@example.net")), TEN);
        store().save(meeting);
        String hash = (RandomId.next() + RandomId.next()).substring(1);
        var invitation = new Invitation(meeting.id(), "gast@example.net", hash, Optional.empty());
        store().save(invitation);
        var first = new ParticipantId(RandomId.next());

        assertThat(store().invitation(meeting.id(), hash)).contains(invitation);
        assertThat(store().use(meeting.id(), invitation.mail(), first)).isTrue();
        assertThat(store().use(meeting.id(), invitation.mail(), first)).isTrue();
        assertThat(store().use(meeting.id(), invitation.mail(), new ParticipantId(RandomId.next()))).isFalse();
        assertThat(store().invitations(meeting.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.usedBy()).contains(first));
        store().withdraw(invitation);
        assertThat(store().invitation(meeting.id(), hash)).isEmpty();
    }

    @Test
    @DisplayName("an account's id in a meeting is the first that was offered, and goes with the meeting")
    default void participant() {
        Meeting meeting = meeting(new Access.ByKey(), TEN);
        store().save(meeting);
        var account = new AccountId(RandomId.next());
        var first = new ParticipantId(RandomId.next());

        assertThat(store().participant(meeting.id(), account, first)).isEqualTo(first);
        assertThat(store().participant(meeting.id(), account, new ParticipantId(RandomId.next()))).isEqualTo(first);
        assertThat(store().participant(meeting.id(), new AccountId(RandomId.next()), first)).isNotEqualTo(first);
        store().save(new Invitation(meeting.id(), "x@example.net", "h".repeat(43), Optional.empty()));
        store().delete(meeting.id());

        assertThat(store().find(meeting.id())).isEmpty();
        assertThat(store().invitations(meeting.id())).isEmpty();
    }

    @Test
    @DisplayName("S72: an address on a list has one id in a meeting, before its owner comes; of an account that was in it before, the account's")
    default void places() {
        String owner = database().owner() + "@example.org";
        Meeting meeting = meeting(new Access.Named(List.of("gast@example.net", owner)), TEN);
        store().save(meeting);
        var entered = store().participant(meeting.id(), database().owner(), new ParticipantId(RandomId.next()));
        Supplier<ParticipantId> fresh = () -> new ParticipantId(RandomId.next());

        var first = store().places(meeting.id(), List.of("gast@example.net"), fresh);

        assertThat(store().places(meeting.id(), List.of("gast@example.net", owner), fresh))
                .hasSize(2)
                .containsAllEntriesOf(first)
                .containsEntry(owner, entered);
        assertThat(store().place(meeting.id(), "gast@example.net")).contains(first.get("gast@example.net"));
        assertThat(store().place(meeting.id(), "other@example.net")).isEmpty();
        store().delete(meeting.id());
        assertThat(store().place(meeting.id(), "gast@example.net")).isEmpty();
    }
}
