package org.plenum.plugin.clamav;

import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/** Files pass through and nothing of them stays; what was found is kept by the server, which answers for it. */
final class NothingKept implements PersonalData {
    @Override
    public List<String> categories() {
        return List.of();
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        return List.of();
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
        // There is nothing.
    }
}
