package com.example.hands;

import com.example.hands.Queue.HandRaised;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/** What the plugin keeps of a person, and how it is erased. */
final class HandsData implements PersonalData {
    @Override
    public List<String> categories() {
        return List.of("hands");
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        return recorded.event() instanceof HandRaised raised && person.is(raised.participant())
                ? List.of(new Item("hands", recorded.at(), "✋ " + raised.topic()))
                : List.of();
    }

    @Override
    public Event erased(Person person, Event event) {
        return event instanceof HandRaised raised && person.is(raised.participant())
                ? new HandRaised(raised.participant(), "", raised.at())
                : event;
    }

    @Override
    public List<Item> heldOutside(Person person) {
        return List.of();
    }

    @Override
    public void eraseOutside(Person person) {
        // The plugin has no tables and no files.
    }
}
