package org.plenum.store.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.RandomId;
import org.plenum.meeting.Access;
import org.plenum.meeting.Delivery;
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

    private Invitation.Queue queue() {
        return database().queue();
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
        String hash = (RandomId.next() + RandomId.next()).substring(1);
        Invitation invitation = invitation(meeting, hash);
        store().save(meeting, List.of(invitation), List.of());
        var first = new ParticipantId(RandomId.next());

        assertThat(store().invitation(meeting.id(), hash)).contains(invitation);
        assertThat(store().use(meeting.id(), invitation.mail(), first)).isTrue();
        assertThat(store().use(meeting.id(), invitation.mail(), first)).isTrue();
        assertThat(store().use(meeting.id(), invitation.mail(), new ParticipantId(RandomId.next()))).isFalse();
        assertThat(store().invitations(meeting.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.usedBy()).contains(first));
        store().save(meeting, List.of(), List.of(invitation));
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
        store().save(meeting, List.of(invitation(meeting, "h".repeat(43))), List.of());
        store().delete(meeting.id());

        assertThat(store().find(meeting.id())).isEmpty();
        assertThat(store().invitations(meeting.id())).isEmpty();
    }

    @Test
    @DisplayName("S126: people have the same id in a breakout room as in its meeting; it is in no list, ends with the meeting, and goes with it")
    default void rooms() {
        Meeting parent = meeting(new Access.ByKey(), TEN);
        Meeting other = meeting(new Access.ByKey(), TEN);
        List.of(parent, other).forEach(store()::save);
        var member = store().participant(parent.id(), database().owner(), new ParticipantId(RandomId.next()));
        var guest = store().places(parent.id(), List.of("gast@example.net"), () -> new ParticipantId(RandomId.next()))
                .values()
                .iterator()
                .next();
        Meeting room = ofParent(parent, new MeetingId(RandomId.next()));

        assertThat(store().join(room, member)).isTrue();
        assertThat(store().join(room, member)).isTrue();
        assertThat(store().join(room, guest)).isTrue();
        assertThat(store().join(ofParent(other, room.id()), member)).as("another meeting's").isFalse();
        assertThat(store().join(ofParent(other, parent.id()), member)).as("a meeting that is no room").isFalse();

        assertThat(store().find(room.id()).flatMap(Meeting::parent)).contains(parent.id());
        assertThat(store().rooms(parent.id())).containsExactly(room.id());
        assertThat(store().holder(room.id(), member)).contains(database().owner());
        assertThat(store().place(room.id(), "gast@example.net")).contains(guest);
        assertThat(store().ownedBy(database().owner())).extracting(Meeting::id).contains(parent.id()).doesNotContain(room.id());
        store().ended(parent.id(), TEN.plusSeconds(60));
        assertThat(store().find(room.id()).flatMap(Meeting::ended)).contains(TEN.plusSeconds(60));
        assertThat(store().find(other.id()).flatMap(Meeting::ended)).isEmpty();
        store().delete(parent.id());
        assertThat(store().find(room.id())).isEmpty();
        assertThat(store().holder(room.id(), member)).isEmpty();
    }

    private static Meeting ofParent(Meeting parent, MeetingId id) {
        var plan = new Plan("Room 1", TEN, 60, new Access.Named(List.of()), new Keys("", ""), Lobby.NOBODY, false, 0);
        return new Meeting(id, parent.tenant(), parent.owner(), plan, TEN, Optional.empty(), Optional.of(parent.id()));
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
        assertThat(store().holder(meeting.id(), entered)).contains(database().owner());
        assertThat(store().holder(meeting.id(), new ParticipantId(RandomId.next()))).isEmpty();
        assertThat(store().place(meeting.id(), "gast@example.net")).contains(first.get("gast@example.net"));
        assertThat(store().place(meeting.id(), "other@example.net")).isEmpty();
        store().delete(meeting.id());
        assertThat(store().place(meeting.id(), "gast@example.net")).isEmpty();
    }

    @Test
    @DisplayName("the invitation that waits longest is due, unless it is used or its meeting has ended; of two that take it one is told yes")
    default void due() {
        Meeting meeting = meeting(new Access.Named(List.of("gast@example.net")), TEN);
        Invitation seen = invitation(meeting, "s".repeat(43));
        store().save(meeting, List.of(seen), List.of());
        assertThat(queue().due(TEN.minusSeconds(1))).isEmpty();
        assertThat(queue().due(TEN)).contains(seen);
        var later = new Delivery(Delivery.State.FAILED, TEN, 1, Optional.of(TEN.plusSeconds(60)));
        var mine = new Invitation(meeting.id(), seen.mail(), "m".repeat(43), Optional.empty(), later);

        assertThat(queue().replace(seen, mine)).isTrue();
        assertThat(queue().replace(seen, mine)).isFalse();

        assertThat(queue().due(TEN)).isEmpty();
        assertThat(queue().due(TEN.plusSeconds(60))).contains(mine);
        var sent = new Delivery(Delivery.State.SENT, TEN.plusSeconds(61), 2, Optional.empty());
        queue().settle(new Invitation(meeting.id(), seen.mail(), seen.hash(), Optional.empty(), sent));
        assertThat(store().invitations(meeting.id())).as("settled for another link").containsExactly(mine);
        assertThat(store().use(mine.meeting(), mine.mail(), new ParticipantId(RandomId.next()))).isTrue();
        assertThat(queue().due(TEN.plusSeconds(60))).as("used").isEmpty();
        assertThat(queue().replace(mine, seen)).as("used since it was seen").isFalse();
        queue().settle(new Invitation(meeting.id(), seen.mail(), mine.hash(), Optional.empty(), sent));
        assertThat(store().invitations(meeting.id()).getFirst().delivery()).isEqualTo(sent);
    }

    @Test
    @DisplayName("nothing is due for a meeting that has ended")
    default void nothingDue() {
        Meeting meeting = meeting(new Access.Named(List.of("gast@example.net")), TEN);
        store().save(meeting, List.of(invitation(meeting, "e".repeat(43))), List.of());

        store().ended(meeting.id(), TEN);

        assertThat(queue().due(TEN)).isEmpty();
    }

    private static Invitation invitation(Meeting meeting, String hash) {
        return new Invitation(
                meeting.id(), "gast@example.net", hash, Optional.empty(), new Delivery(Delivery.State.WAITING, TEN, 0, Optional.of(TEN)));
    }

    @Test
    @DisplayName("in a series, who wrote in a meeting is known in those that follow, also after it was deleted; those that followed it follow the one before")
    default void series() {
        Meeting first = following(List.of());
        Meeting second = following(List.of(first.id()));
        Meeting third = following(List.of(second.id()));
        var inFirst = new ParticipantId(RandomId.next());
        var inSecond = new ParticipantId(RandomId.next());
        store().participant(first.id(), database().owner(), inFirst);
        store().participant(second.id(), database().owner(), inSecond);
        Map<MeetingId, ParticipantId> entered = Map.of(first.id(), inFirst, second.id(), inSecond);

        assertThat(database().withCarried(database().owner(), entered))
                .containsEntry(first.id(), inFirst)
                .containsEntry(second.id(), inSecond)
                .containsKey(third.id());
        store().delete(second.id());

        assertThat(store().find(third.id()).orElseThrow().plan().follows()).containsExactly(first.id());
        assertThat(database().withCarried(database().owner(), Map.of(first.id(), inFirst)))
                .containsOnlyKeys(first.id(), second.id(), third.id())
                .containsEntry(second.id(), inSecond);
        store().delete(first.id());
        assertThat(database().withCarried(database().owner(), Map.of()).values()).contains(inFirst, inSecond);
        assertThat(store().find(third.id()).orElseThrow().plan().follows()).isEmpty();
        store().delete(third.id());
        assertThat(database().withCarried(database().owner(), Map.of())).isEmpty();
    }

    private Meeting following(List<MeetingId> before) {
        Plan plan = meeting(new Access.ByKey(), TEN).plan();
        var following = new Plan(
                plan.title(), plan.starts(), plan.minutes(), plan.access(), plan.keys(), plan.lobby(), true, 10, before);
        var meeting = new Meeting(new MeetingId(RandomId.next()), database().tenant(), database().owner(), following, TEN, Optional.empty());
        store().save(meeting);
        return meeting;
    }
}
