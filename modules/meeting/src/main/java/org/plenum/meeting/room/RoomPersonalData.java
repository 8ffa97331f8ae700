package org.plenum.meeting.room;

import java.util.List;
import java.util.Optional;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;

/** The room answers for names: whose they are, and that they were there. */
public final class RoomPersonalData implements PersonalData {
    private static final String ATTENDANCE = "attendance";
    private static final int SHOWN = 4;

    @Override
    public List<String> categories() {
        return List.of(ATTENDANCE);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Optional<String> text =
                switch ((RoomEvent) recorded.event()) {
                    case RoomEvent.ParticipantWaiting event when person.is(event.participant()) ->
                        Optional.of("came as " + event.name() + " and waited");
                    case RoomEvent.ParticipantEntered event when person.is(event.participant()) ->
                        Optional.of("entered as " + event.name());
                    case RoomEvent.ParticipantJoined event when person.is(event.participant()) ->
                        Optional.of("joined as " + event.name());
                    case RoomEvent.ParticipantRenamed event when person.is(event.participant()) ->
                        Optional.of("was renamed to " + event.name());
                    case RoomEvent.ParticipantLeft event when person.is(event.participant()) ->
                        Optional.of("left: " + event.reason());
                    default -> Optional.empty();
                };
        return text.map(found -> new Item(ATTENDANCE, recorded.at(), found)).stream().toList();
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((RoomEvent) event) {
            case RoomEvent.ParticipantWaiting(var id, var name, var role, var signedIn, var account, var since)
            when person.is(id) ->
                new RoomEvent.ParticipantWaiting(id, pseudonym(id), role, signedIn, List.of(), since);
            case RoomEvent.ParticipantEntered(var id, var name, var role, var signedIn, var account, var since)
            when person.is(id) ->
                new RoomEvent.ParticipantEntered(id, pseudonym(id), role, signedIn, List.of(), since);
            case RoomEvent.ParticipantJoined(var id, var name, var role, var signedIn, var hidden) when person.is(id) ->
                new RoomEvent.ParticipantJoined(id, pseudonym(id), role, signedIn, hidden);
            case RoomEvent.ParticipantRenamed(var id, var name, var by) when person.is(id) ->
                new RoomEvent.ParticipantRenamed(id, pseudonym(id), by);
            default -> event;
        };
    }

    @Override
    public List<Item> heldOutside(Person person) {
        return List.of();
    }

    @Override
    public void eraseOutside(Person person) {
        // Nothing is kept outside of the log.
    }

    /** The same each time, so that what a person did stays readable as one person's. */
    private static String pseudonym(ParticipantId id) {
        return "Erased person " + id.value().substring(0, SHOWN);
    }
}
