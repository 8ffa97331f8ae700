package org.plenum.plugin.media.embedded;

import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/** Media pass through, and nothing of them stays. */
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
