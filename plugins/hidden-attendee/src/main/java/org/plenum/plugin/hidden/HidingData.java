package org.plenum.plugin.hidden;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenum.plugin.hidden.HidingEvent.PersonHidden;
import org.plenum.plugin.hidden.HidingEvent.PersonShown;
import org.plenum.plugin.hidden.HidingEvent.RoleHidden;
import org.plenum.plugin.hidden.HidingEvent.RoleShown;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;

/** Who was hidden, and who hid them. Only ids are kept, which lead to nobody once the person is erased. */
final class HidingData implements PersonalData {
    private static final String HIDING = "hiding";

    @Override
    public List<String> categories() {
        return List.of(HIDING);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        return switch ((HidingEvent) recorded.event()) {
            case PersonHidden one -> {
                var items = new ArrayList<>(about(person, one.participant(), recorded.at(),
                        "You were hidden from attendees. / Du doldes för deltagarna."));
                items.addAll(about(person, one.by(), recorded.at(), "You hid somebody. / Du dolde någon."));
                yield items;
            }
            case PersonShown one -> {
                var items = new ArrayList<>(about(person, one.participant(), recorded.at(),
                        "You were made visible again. / Du blev synlig igen."));
                items.addAll(about(person, one.by(), recorded.at(), "You made somebody visible again. / Du gjorde någon synlig igen."));
                yield items;
            }
            case RoleHidden one -> about(person, one.by(), recorded.at(), "You hid all people of a role. / Du dolde alla med en roll.");
            case RoleShown one ->
                about(person, one.by(), recorded.at(), "You made people of a role visible again. / Du gjorde alla med en roll synliga igen.");
        };
    }

    private static List<Item> about(Person person, ParticipantId id, Instant at, String text) {
        return person.is(id) ? List.of(new Item(HIDING, at, text)) : List.of();
    }

    @Override
    public Event erased(Person person, Event event) {
        return event;
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
