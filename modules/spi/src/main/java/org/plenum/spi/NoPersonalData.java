package org.plenum.spi;

import java.util.List;

/** See {@link PersonalData#none}. */
enum NoPersonalData implements PersonalData {
    ANSWER;

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
