package org.plenum.plugin.breakout;

import java.util.List;
import java.util.stream.Collectors;
import org.plenum.plugin.breakout.BreakoutEvent.HelpCalled;
import org.plenum.plugin.breakout.BreakoutEvent.HelpEnded;
import org.plenum.plugin.breakout.BreakoutEvent.PersonAssigned;
import org.plenum.plugin.breakout.BreakoutEvent.Room;
import org.plenum.plugin.breakout.BreakoutEvent.RoomEntered;
import org.plenum.plugin.breakout.BreakoutEvent.RoomLeft;
import org.plenum.plugin.breakout.BreakoutEvent.RoomRenamed;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsAdded;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsTold;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;

/** In which rooms somebody was, and what they wrote to all rooms. What they did in a room is held by the features in it. */
final class BreakoutData implements PersonalData {
    private static final String ROOMS = "rooms";
    private static final String WORDS = "words";
    /** In place of a title that is erased: a room has one. */
    private static final String ERASED = "–";

    @Override
    public List<String> categories() {
        return List.of(ROOMS, WORDS);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        return switch ((BreakoutEvent) recorded.event()) {
            case RoomsAdded added ->
                items(person, added.by(), recorded, WORDS, added.rooms().stream().map(Room::title).collect(Collectors.joining("\n")));
            case RoomRenamed renamed -> items(person, renamed.by(), recorded, WORDS, renamed.title());
            case RoomsTold told -> items(person, told.by(), recorded, WORDS, told.text());
            case PersonAssigned one ->
                items(person, one.person(), recorded, ROOMS, "You were assigned to a room, or to none. / Du fick ett rum, eller inget.");
            case RoomEntered entered -> items(person, entered.person(), recorded, ROOMS, "You went to a room. / Du gick till ett rum.");
            case RoomLeft left -> items(person, left.person(), recorded, ROOMS, "You returned to the meeting. / Du kom tillbaka till mötet.");
            case HelpCalled call -> items(person, call.person(), recorded, ROOMS, "You asked a presenter to come. / Du bad en presentatör komma.");
            case HelpEnded ended -> items(person, ended.person(), recorded, ROOMS, "You needed no presenter any more. / Du behövde ingen presentatör längre.");
            case BreakoutEvent other -> List.of();
        };
    }

    private static List<Item> items(Person person, ParticipantId who, Recorded recorded, String category, String text) {
        return person.is(who) ? List.of(new Item(category, recorded.at(), text)) : List.of();
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((BreakoutEvent) event) {
            case RoomsAdded added when person.is(added.by()) ->
                new RoomsAdded(added.rooms().stream().map(room -> new Room(room.id(), ERASED)).toList(), added.by());
            case RoomRenamed renamed when person.is(renamed.by()) -> new RoomRenamed(renamed.room(), ERASED, renamed.by());
            case RoomsTold told when person.is(told.by()) -> new RoomsTold("", told.by(), told.at());
            case BreakoutEvent other -> other;
        };
    }

    @Override
    public List<Item> heldOutside(Person person) {
        return List.of();
    }

    @Override
    public void eraseOutside(Person person) {
        // Everything is in the log.
    }
}
