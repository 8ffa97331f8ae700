package org.plenum.plugin.media;

import java.util.List;
import org.plenum.plugin.media.MediaEvent.EntrySet;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/** Who decided how people come in. Only ids are kept, which lead to nobody once the person is erased; of media nothing is kept. */
final class MediaData implements PersonalData {
    private static final String ENTRY = "entry";

    @Override
    public List<String> categories() {
        return List.of(ENTRY);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        return switch ((MediaEvent) recorded.event()) {
            case EntrySet set when person.is(set.by()) ->
                List.of(new Item(ENTRY, recorded.at(), set.muted()
                        ? "You decided that people come in with their microphone off. / Du bestämde att man kommer in med mikrofonen av."
                        : "You decided that people may come in with their microphone on. / Du bestämde att man får komma in med mikrofonen på."));
            case EntrySet other -> List.of();
        };
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
