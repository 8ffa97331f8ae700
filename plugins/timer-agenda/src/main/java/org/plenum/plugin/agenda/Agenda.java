package org.plenum.plugin.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.plenum.plugin.agenda.AgendaEvent.AgendaCleared;
import org.plenum.plugin.agenda.AgendaEvent.Draft;
import org.plenum.plugin.agenda.AgendaEvent.ItemChanged;
import org.plenum.plugin.agenda.AgendaEvent.ItemMarked;
import org.plenum.plugin.agenda.AgendaEvent.ItemMoved;
import org.plenum.plugin.agenda.AgendaEvent.ItemRemoved;
import org.plenum.plugin.agenda.AgendaEvent.ItemStarted;
import org.plenum.plugin.agenda.AgendaEvent.ItemsAdded;
import org.plenum.plugin.agenda.AgendaEvent.SpeakerNamed;
import org.plenum.spi.ParticipantId;

/**
 * @param items in order
 * @param current one at most
 */
record Agenda(List<AgendaItem> items, List<Current> current) {
    static final Agenda EMPTY = new Agenda(List.of(), List.of());

    Agenda {
        items = List.copyOf(items);
        current = List.copyOf(current);
    }

    Agenda after(AgendaEvent event) {
        return switch (event) {
            case ItemsAdded added -> with(added.by(), added.items());
            case ItemChanged changed -> changing(changed.item().id(), item -> item.with(changed.by(), changed.item()));
            case SpeakerNamed named -> changing(named.item(), item -> item.spokenBy(named.speaker()));
            case ItemMoved moved -> moved(moved.item(), moved.place());
            case ItemStarted started -> started(started);
            case ItemMarked marked -> marked(marked);
            case ItemRemoved removed -> without(removed.item());
            case AgendaCleared cleared -> EMPTY;
        };
    }

    Optional<AgendaItem> find(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    boolean isCurrent(String id) {
        return current.stream().anyMatch(one -> one.item().equals(id));
    }

    /** As it is shown to somebody who knows these people; who wrote an item is nobody's business. */
    Agenda knowing(Predicate<ParticipantId> known) {
        return new Agenda(
                items.stream()
                        .map(item -> item.unsigned().spokenBy(item.speaker().stream().filter(known).toList()))
                        .toList(),
                current);
    }

    /** What is still to be done, as the next meeting of a series adds it: in order, by who wrote it, without time spent and speakers of this one. */
    List<ItemsAdded> open() {
        var open = new ArrayList<ItemsAdded>();
        for (AgendaItem item : items) {
            if (!item.done() && !item.title().isEmpty()) {
                ParticipantId by = item.by().stream().findFirst().orElse(ParticipantId.SOMEONE);
                open.add(new ItemsAdded(by, List.of(new Draft(item.id(), item.title(), item.minutes(), item.speakerName()))));
            }
        }
        return open;
    }

    private Agenda with(ParticipantId by, List<Draft> drafts) {
        var more = new ArrayList<>(items);
        drafts.stream().map(draft -> AgendaItem.of(by, draft)).forEach(more::add);
        return new Agenda(more, current);
    }

    private Agenda changing(String id, UnaryOperator<AgendaItem> change) {
        return new Agenda(items.stream().map(item -> item.id().equals(id) ? change.apply(item) : item).toList(), current);
    }

    private Agenda moved(String id, int place) {
        Optional<AgendaItem> item = find(id);
        var others = new ArrayList<>(items.stream().filter(one -> !one.id().equals(id)).toList());
        item.ifPresent(one -> others.add(Math.min(place, others.size()), one));
        return new Agenda(others, current);
    }

    private Agenda started(ItemStarted started) {
        if (find(started.item()).isEmpty()) {
            return this;
        }
        Agenda ready = stopped(started.at(), !started.back()).changing(started.item(), item -> item.marked(false));
        return new Agenda(ready.items, List.of(new Current(started.item(), started.at())));
    }

    private Agenda marked(ItemMarked marked) {
        return isCurrent(marked.item())
                ? stopped(marked.at(), marked.done())
                : changing(marked.item(), item -> item.marked(marked.done()));
    }

    private Agenda stopped(Instant at, boolean done) {
        Agenda stopped = new Agenda(items, List.of());
        for (Current one : current) {
            stopped = stopped.changing(one.item(), item -> item.spending(one.until(at)).marked(done));
        }
        return stopped;
    }

    private Agenda without(String id) {
        return new Agenda(
                items.stream().filter(item -> !item.id().equals(id)).toList(),
                current.stream().filter(one -> !one.item().equals(id)).toList());
    }

    /** What the meeting is at. */
    record Current(String item, Instant since) {
        private Duration until(Instant at) {
            return at.isAfter(since) ? Duration.between(since, at) : Duration.ZERO;
        }
    }
}
