package org.plenum.plugin.agenda;

import static org.plenum.plugin.agenda.TimerAgenda.managing;

import java.util.ArrayList;
import java.util.List;
import org.plenum.plugin.agenda.AgendaEvent.AgendaCleared;
import org.plenum.plugin.agenda.AgendaEvent.Draft;
import org.plenum.plugin.agenda.AgendaEvent.ItemChanged;
import org.plenum.plugin.agenda.AgendaEvent.ItemMoved;
import org.plenum.plugin.agenda.AgendaEvent.ItemRemoved;
import org.plenum.plugin.agenda.AgendaEvent.ItemsAdded;
import org.plenum.plugin.agenda.AgendaEvent.SpeakerNamed;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;

/** Making the agenda, before the meeting and during it. */
final class Planning {
    static final int MOST_ITEMS = 100;
    private static final int LONGEST_MINUTES = 24 * 60;

    private Planning() {}

    static List<Command<TimerAgendaState, ?>> commands() {
        return List.of(
                managing("add-items", AddItems.class, Planning::add),
                managing("change-item", ChangeItem.class, Planning::change),
                managing("move-item", MoveItem.class, Planning::move),
                managing("remove-item", RemoveItem.class, Planning::remove),
                managing("clear-agenda", ClearAgenda.class, Planning::clear));
    }

    static AgendaItem known(TimerAgendaState state, String id) {
        return state.agenda()
                .find(id)
                .orElseThrow(() -> new PlenumException(TimerAgendaError.ITEM_NOT_FOUND, "item " + Text.shown(id)));
    }

    private static Decision add(TimerAgendaState state, Ask<AddItems> ask) {
        List<Line> lines = ask.payload().items();
        int before = state.agenda().items().size();
        if (lines.size() > MOST_ITEMS - before) {
            return Decision.refuse(
                    TimerAgendaError.TOO_MANY_ITEMS, lines.size() + " more than " + before + "; " + MOST_ITEMS + " are allowed");
        }
        if (lines.isEmpty()) {
            return Decision.nothing();
        }
        var drafts = new ArrayList<Draft>();
        lines.forEach(line -> drafts.add(draft(ask.id() + "-" + drafts.size(), line, ask)));
        Decision.Accepted added = Decision.happened(new ItemsAdded(ask.caller().participant(), drafts));
        for (int place = 0; place < lines.size(); place++) {
            added = named(added, drafts.get(place).id(), lines.get(place), ask);
        }
        return added;
    }

    private static Decision change(TimerAgendaState state, Ask<ChangeItem> ask) {
        Line line = ask.payload().line();
        String id = known(state, ask.payload().item()).id();
        Draft draft = draft(id, line, ask);
        return named(Decision.happened(new ItemChanged(ask.caller().participant(), draft)), id, line, ask);
    }

    /** Of a speaker are told those only who may know of them. */
    private static Decision.Accepted named(Decision.Accepted before, String item, Line line, Ask<?> ask) {
        Decision.Accepted told = before;
        for (ParticipantId speaker : line.speaker()) {
            told = told.and(
                    new SpeakerNamed(ask.caller().participant(), item, List.of(speaker)), Audience.knowing(speaker));
        }
        return told;
    }

    private static Draft draft(String id, Line line, Ask<?> ask) {
        if (line.minutes() < 1 || line.minutes() > LONGEST_MINUTES) {
            throw new PlenumException(TimerAgendaError.WRONG_MINUTES, line.minutes() + " minutes; 1 to " + LONGEST_MINUTES + " are allowed");
        }
        String name = Text.name(line.speakerName());
        if (line.speaker().size() + (name.isEmpty() ? 0 : 1) > 1) {
            throw new PlenumException(TimerAgendaError.SEVERAL_SPEAKERS, line.speaker().size() + " people, and a name");
        }
        line.speaker().forEach(person -> requireKnown(person, ask));
        return new Draft(id, Text.title(line.title()), line.minutes(), name);
    }

    private static void requireKnown(ParticipantId person, Ask<?> ask) {
        if (ask.meeting().participant(person).isEmpty() || !ask.meeting().mayKnow(ask.caller(), person)) {
            throw new PlenumException(TimerAgendaError.PERSON_NOT_FOUND, "participant " + person);
        }
    }

    private static Decision move(TimerAgendaState state, Ask<MoveItem> ask) {
        AgendaItem item = known(state, ask.payload().item());
        int place = ask.payload().place();
        List<AgendaItem> items = state.agenda().items();
        if (place < 0 || place >= items.size()) {
            return Decision.refuse(TimerAgendaError.NO_SUCH_PLACE, "place " + place + " of " + items.size());
        }
        return items.indexOf(item) == place ? Decision.nothing() : Decision.happened(new ItemMoved(item.id(), place));
    }

    private static Decision remove(TimerAgendaState state, Ask<RemoveItem> ask) {
        return Decision.happened(new ItemRemoved(known(state, ask.payload().item()).id()));
    }

    private static Decision clear(TimerAgendaState state, Ask<ClearAgenda> ask) {
        return state.agenda().items().isEmpty() ? Decision.nothing() : Decision.happened(new AgendaCleared());
    }

    /**
     * @param minutes planned, 1 to 1440
     * @param speaker one of the meeting's people, or none
     * @param speakerName of somebody else, instead of a person; may be empty
     */
    record Line(String title, int minutes, List<ParticipantId> speaker, String speakerName) {
        Line {
            speaker = List.copyOf(speaker);
        }
    }

    /** At the end of the agenda, in this order. */
    record AddItems(List<Line> items) {
        AddItems {
            items = List.copyOf(items);
        }
    }

    record ChangeItem(String item, Line line) {}

    /** @param place from 0 */
    record MoveItem(String item, int place) {}

    record RemoveItem(String item) {}

    record ClearAgenda() {}
}
