package org.plenum.meeting.room;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Event;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Withdrawal;

/** What happens in a room. Names of people occur only in events for those who may know of them. */
public sealed interface RoomEvent extends Event {
    /** Why they are gone: they went by themselves. */
    String LEFT = "left";

    /** Somebody came to the lobby. @param tenant name of the account's tenant; empty for a guest, and in events from before it was kept */
    record ParticipantWaiting(
            ParticipantId participant, String name, Role role, boolean signedIn, List<String> tenant, Instant since)
            implements RoomEvent {
        public ParticipantWaiting {
            tenant = List.copyOf(tenant);
        }
    }

    /**
     * Somebody was entitled to go straight in; {@link ParticipantJoined} follows with their socket.
     *
     * @param tenant as of {@link ParticipantWaiting}
     */
    record ParticipantEntered(
            ParticipantId participant, String name, Role role, boolean signedIn, List<String> tenant, Instant since)
            implements RoomEvent {
        public ParticipantEntered {
            tenant = List.copyOf(tenant);
        }
    }

    /** Staff let somebody in. */
    record ParticipantAdmitted(ParticipantId participant, ParticipantId by, Instant since) implements RoomEvent {}

    record ParticipantRefused(ParticipantId participant, ParticipantId by, Instant since) implements RoomEvent {}

    /** From the meeting to the lobby. */
    record ParticipantSentBack(ParticipantId participant, ParticipantId by, Instant since) implements RoomEvent {}

    record ParticipantEjected(ParticipantId participant, ParticipantId by, Instant since) implements RoomEvent {}

    /** Somebody is there now. @param hidden whether attendees do not know of them */
    record ParticipantJoined(ParticipantId participant, String name, Role role, boolean signedIn, boolean hidden)
            implements RoomEvent {}

    /** @param reason {@link #LEFT} or {@code connection-lost} */
    record ParticipantLeft(ParticipantId participant, String reason) implements RoomEvent {}

    /** @param by staff, or the person: they entered again through a link for presenters */
    record RoleChanged(ParticipantId participant, Role role, ParticipantId by) implements RoomEvent {}

    record ParticipantRenamed(ParticipantId participant, String name, ParticipantId by) implements RoomEvent {}

    record LockSet(boolean locked, ParticipantId by) implements RoomEvent {}

    /** @param text for people who wait, empty to take the message away */
    record LobbyTold(String text) implements RoomEvent {}

    /** A plugin hides others than before, or from others; nobody if all sets are empty. */
    record ConcealmentChanged(
            String plugin,
            Set<Role> roles,
            Set<ParticipantId> persons,
            Set<ParticipantId> unaware,
            Set<ParticipantId> aware) implements RoomEvent {
        public ConcealmentChanged {
            roles = Set.copyOf(roles);
            persons = Set.copyOf(persons);
            unaware = Set.copyOf(unaware);
            aware = Set.copyOf(aware);
        }
    }

    /** A plugin takes other rights from attendees than before; none if it is empty. */
    record WithdrawalsChanged(String plugin, List<Withdrawal> withdrawals) implements RoomEvent {
        public WithdrawalsChanged {
            withdrawals = List.copyOf(withdrawals);
        }
    }

    /** Staff has arranged the room for all; {@code FREE} takes that back. */
    record LayoutSet(Layout.Kind kind, List<Layout.Place> places, List<Layout.Side> sides) implements RoomEvent {
        public LayoutSet {
            places = List.copyOf(places);
            sides = List.copyOf(sides);
        }
    }

    /** Staff shows a content item to all. @param item of the plugin; both are empty when nothing is shown any more */
    record ContentShown(String plugin, String item, ParticipantId by) implements RoomEvent {}

    /**
     * A plugin holds other breakout rooms than before.
     *
     * @param changed those that are new or were changed
     * @param removed those that are deleted
     */
    record RoomsChanged(String plugin, List<BreakoutRoom> changed, Set<MeetingId> removed) implements RoomEvent {
        public RoomsChanged {
            changed = List.copyOf(changed);
            removed = Set.copyOf(removed);
        }
    }

    /** Out of this breakout room, back to the meeting it belongs to: it was closed, or is not for them any more. */
    record ParticipantReturned(ParticipantId participant, Instant since) implements RoomEvent {}

    /** @param reason {@code organizer}, {@code administrator} or {@code nobody-signed-in} */
    record MeetingEnded(String reason) implements RoomEvent {}
}
