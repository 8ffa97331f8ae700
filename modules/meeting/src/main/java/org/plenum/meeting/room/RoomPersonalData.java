package org.plenum.meeting.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;

/** What the room keeps of a person: the name in the roster, and when they came and went. */
public final class RoomPersonalData implements PersonalData {
    private static final String NAME = "name";
    private static final String ATTENDANCE = "attendance";
    private static final int MARK_BYTES = 2;

    @Override
    public List<String> categories() {
        return List.of(NAME, ATTENDANCE);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        return switch ((RoomEvent) recorded.event()) {
            case RoomEvent.ParticipantWaiting(var who, var name, var role, var signedIn, var tenant, var since) ->
                items(person, who, recorded, NAME, shown(name, tenant));
            case RoomEvent.ParticipantEntered(var who, var name, var role, var signedIn, var tenant, var since) ->
                items(person, who, recorded, NAME, shown(name, tenant));
            case RoomEvent.ParticipantRenamed(var who, var name, var by) -> items(person, who, recorded, NAME, name);
            case RoomEvent.ParticipantJoined joined ->
                items(person, joined.participant(), recorded, ATTENDANCE, "joined as " + joined.name());
            case RoomEvent.ParticipantLeft(var who, var reason) -> items(person, who, recorded, ATTENDANCE, reason);
            case RoomEvent.ParticipantAdmitted(var who, var by, var since) ->
                items(person, who, recorded, ATTENDANCE, "admitted");
            case RoomEvent.ParticipantRefused(var who, var by, var since) ->
                items(person, who, recorded, ATTENDANCE, "refused");
            case RoomEvent.ParticipantSentBack(var who, var by, var since) ->
                items(person, who, recorded, ATTENDANCE, "sent back to the lobby");
            case RoomEvent.ParticipantEjected(var who, var by, var since) ->
                items(person, who, recorded, ATTENDANCE, "ejected");
            case RoomEvent.RoleChanged(var who, var role, var by) ->
                items(person, who, recorded, ATTENDANCE, "became " + role);
            case RoomEvent.LockSet(var locked, var by) ->
                items(person, by, recorded, ATTENDANCE, locked ? "locked the meeting" : "unlocked the meeting");
            case RoomEvent.LobbyTold(var text) -> List.of();
            case RoomEvent.LayoutSet(var kind, var places, var sides) -> List.of();
            case RoomEvent.ContentShown(var plugin, var item, var by) ->
                items(person, by, recorded, ATTENDANCE, item.isEmpty() ? "stopped showing content" : "showed content of " + plugin);
            case RoomEvent.ConcealmentChanged(var plugin, var roles, var persons, var unaware, var aware) -> List.of();
            case RoomEvent.WithdrawalsChanged(var plugin, var taken) -> List.of();
            case RoomEvent.RoomsChanged(var plugin, var changed, var removed) -> List.of();
            case RoomEvent.ParticipantReturned(var who, var since) ->
                items(person, who, recorded, ATTENDANCE, "back from the breakout room");
            case RoomEvent.MeetingEnded(var reason) -> List.of();
        };
    }

    private static String shown(String name, List<String> tenant) {
        return tenant.isEmpty() ? name : name + ", " + tenant.getFirst();
    }

    private static List<Item> items(Person person, ParticipantId who, Recorded recorded, String category, String text) {
        return person.is(who) ? List.of(new Item(category, recorded.at(), text)) : List.of();
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch (event) {
            case RoomEvent.ParticipantWaiting(var who, var name, var role, var signedIn, var tenant, var since)
            when person.is(who) ->
                new RoomEvent.ParticipantWaiting(who, pseudonym(who), role, signedIn, List.of(), since);
            case RoomEvent.ParticipantEntered(var who, var name, var role, var signedIn, var tenant, var since)
            when person.is(who) ->
                new RoomEvent.ParticipantEntered(who, pseudonym(who), role, signedIn, List.of(), since);
            case RoomEvent.ParticipantJoined(var who, var name, var role, var signedIn, var hidden)
            when person.is(who) ->
                new RoomEvent.ParticipantJoined(who, pseudonym(who), role, signedIn, hidden);
            case RoomEvent.ParticipantRenamed(var who, var name, var by) when person.is(who) ->
                new RoomEvent.ParticipantRenamed(who, pseudonym(who), by);
            default -> event;
        };
    }

    /** The same in all events of a meeting, so that what others wrote stays readable: {@code Erased person 7f3a}. */
    static String pseudonym(ParticipantId who) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(who.value().getBytes(StandardCharsets.UTF_8));
            return "Erased person " + HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public List<Item> heldOutside(Person person) {
        return List.of();
    }

    @Override
    public void eraseOutside(Person person) {
        // There is nothing outside of the log: the accounts' ids in meetings belong to the meetings' store.
    }
}
