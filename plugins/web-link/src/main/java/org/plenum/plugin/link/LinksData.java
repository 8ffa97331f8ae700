package org.plenum.plugin.link;

import java.util.List;
import org.plenum.plugin.link.LinksEvent.LinkAdded;
import org.plenum.plugin.link.LinksEvent.LinkDeleted;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/** What the links keep of people: those they added, and that they deleted some. Erasing takes their links away. */
final class LinksData implements PersonalData {
    private static final String LINKS = "links";

    @Override
    public List<String> categories() {
        return List.of(LINKS);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        return switch ((LinksEvent) recorded.event()) {
            case LinkAdded added when person.is(added.by()) ->
                List.of(new Item(
                        LINKS,
                        recorded.at(),
                        "You added a link: %1$s %2$s / Du lade till en länk: %1$s %2$s".formatted(added.title(), added.address())));
            case LinkDeleted deleted when person.is(deleted.by()) ->
                List.of(new Item(LINKS, recorded.at(), "You deleted a link. / Du tog bort en länk."));
            case LinksEvent other -> List.of();
        };
    }

    @Override
    public Event erased(Person person, Event event) {
        return event instanceof LinkAdded added && person.is(added.by()) ? added.blank() : event;
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
