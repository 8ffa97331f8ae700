package org.plenum.plugin.agenda;

import static org.plenum.plugin.agenda.TimerAgenda.managing;

import java.util.List;
import org.plenum.plugin.agenda.AgendaEvent.ItemMarked;
import org.plenum.plugin.agenda.AgendaEvent.ItemStarted;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;

/** Going through the agenda. Each command names the item, so that two people who press "next" at once do not skip one. */
final class Leading {
    private Leading() {}

    static List<Command<TimerAgendaState, ?>> commands() {
        return List.of(
                managing("start-item", StartItem.class, Leading::start),
                managing("go-back", GoBack.class, Leading::back),
                managing("mark-item", MarkItem.class, Leading::mark));
    }

    private static Decision start(TimerAgendaState state, Ask<StartItem> ask) {
        return started(state, ask, ask.payload().item(), false);
    }

    private static Decision back(TimerAgendaState state, Ask<GoBack> ask) {
        return started(state, ask, ask.payload().item(), true);
    }

    private static Decision started(TimerAgendaState state, Ask<?> ask, String id, boolean back) {
        AgendaItem item = Planning.known(state, id);
        return state.agenda().isCurrent(id) ? Decision.nothing() : Decision.happened(new ItemStarted(item.id(), back, ask.at()));
    }

    private static Decision mark(TimerAgendaState state, Ask<MarkItem> ask) {
        AgendaItem item = Planning.known(state, ask.payload().item());
        boolean done = ask.payload().done();
        return item.done() == done && !state.agenda().isCurrent(item.id())
                ? Decision.nothing()
                : Decision.happened(new ItemMarked(item.id(), done, ask.at()));
    }

    /** The current one is done then. */
    record StartItem(String item) {}

    /** @param item that is current again; the one now is still to come */
    record GoBack(String item) {}

    /** @param done false: it is still to come */
    record MarkItem(String item, boolean done) {}
}
