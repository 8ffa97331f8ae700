package org.plenum.plugin.agenda;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.plugin.agenda.AgendaEvent.Draft;
import org.plenum.plugin.agenda.AgendaEvent.ItemChanged;
import org.plenum.plugin.agenda.AgendaEvent.ItemsAdded;
import org.plenum.plugin.agenda.AgendaEvent.SpeakerNamed;
import org.plenum.plugin.agenda.QueueEvent.QueueJoined;
import org.plenum.plugin.agenda.QueueEvent.QueueLeft;
import org.plenum.plugin.agenda.QueueEvent.TurnEnded;
import org.plenum.plugin.agenda.QueueEvent.WordGiven;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/** Items people wrote or speak to, and their turns in the queue while the meeting lasts. */
final class TimerAgendaData implements PersonalData {
    private static final String AGENDA = "agenda";
    private static final String QUEUE = "queue";

    @Override
    public List<String> categories() {
        return List.of(AGENDA, QUEUE);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((TimerAgendaEvent) recorded.event()) {
            case ItemsAdded added when person.is(added.by()) -> written(at, added.items());
            case ItemChanged changed when person.is(changed.by()) -> written(at, List.of(changed.item()));
            case SpeakerNamed named when named.speaker().stream().anyMatch(person::is) ->
                List.of(new Item(AGENDA, at, "You are the speaker of an item. / Du är talare för en punkt."));
            case AgendaEvent other -> List.of();
            case CountdownEvent other -> List.of();
            case QueueEvent event when event.about().stream().anyMatch(person::is) -> List.of(new Item(QUEUE, at, turn(event)));
            case QueueEvent other -> List.of();
        };
    }

    private static List<Item> written(Instant at, List<Draft> drafts) {
        String text = drafts.stream()
                .flatMap(draft -> Stream.of(draft.title(), draft.speakerName()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? List.of() : List.of(new Item(AGENDA, at, text));
    }

    private static String turn(QueueEvent event) {
        return switch (event) {
            case QueueJoined joined -> "You queued up to speak. / Du ställde dig på talarlistan.";
            case QueueLeft left -> "You were no longer in the queue. / Du stod inte längre på talarlistan.";
            case WordGiven given -> "You were given the word. / Du fick ordet.";
            case TurnEnded ended -> "Your turn was over. / Din tur var slut.";
            case QueueEvent other -> "";
        };
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((TimerAgendaEvent) event) {
            case ItemsAdded added when person.is(added.by()) -> added.withoutWords();
            case ItemChanged changed when person.is(changed.by()) -> changed.withoutWords();
            case SpeakerNamed named when named.speaker().stream().anyMatch(person::is) -> named.withoutSpeaker();
            case QueueEvent turn when turn.about().stream().anyMatch(person::is) -> turn.withoutPerson();
            case TimerAgendaEvent other -> other;
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
