package org.plenum.testkit;

import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/** A good answer for personal data. Tests break it by overriding one method. */
class BoardData implements PersonalData {
    @Override
    public List<String> categories() {
        return List.of("notes");
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        return recorded.event() instanceof Board.NoteAdded added && person.is(added.by())
                ? List.of(new Item("notes", recorded.at(), added.text()))
                : List.of();
    }

    @Override
    public Event erased(Person person, Event event) {
        return event instanceof Board.NoteAdded added && person.is(added.by())
                ? new Board.NoteAdded(added.id(), added.by(), "", added.forStaff())
                : event;
    }

    @Override
    public List<Item> heldOutside(Person person) {
        return List.of();
    }

    @Override
    public void eraseOutside(Person person) {}
}
