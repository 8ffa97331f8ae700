package org.plenum.plugin.agenda;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What happens to the agenda. Who speaks is told apart from the rest, because not everybody may know of every person. */
sealed interface AgendaEvent extends TimerAgendaEvent {
    /** At the end of the agenda. */
    record ItemsAdded(ParticipantId by, List<Draft> items) implements AgendaEvent {
        public ItemsAdded {
            items = List.copyOf(items);
        }

        ItemsAdded withoutWords() {
            return new ItemsAdded(by, items.stream().map(Draft::withoutWords).toList());
        }
    }

    /** Whoever spoke to it does no longer: {@link SpeakerNamed} says anew who does. */
    record ItemChanged(ParticipantId by, Draft item) implements AgendaEvent {
        ItemChanged withoutWords() {
            return new ItemChanged(by, item.withoutWords());
        }
    }

    /** @param speaker one; none once they are erased */
    record SpeakerNamed(ParticipantId by, String item, List<ParticipantId> speaker) implements AgendaEvent {
        public SpeakerNamed {
            speaker = List.copyOf(speaker);
        }

        SpeakerNamed withoutSpeaker() {
            return new SpeakerNamed(by, item, List.of());
        }
    }

    /** @param place from 0, in the agenda without the item */
    record ItemMoved(String item, int place) implements AgendaEvent {}

    /** The item before, if any, stops. @param back it is not done then */
    record ItemStarted(String item, boolean back, Instant at) implements AgendaEvent {}

    /** It stops, if it is the current one. @param done false: it is still to come */
    record ItemMarked(String item, boolean done, Instant at) implements AgendaEvent {}

    record ItemRemoved(String item) implements AgendaEvent, Retracting {
        @Override
        public String mentioned() {
            return item;
        }

        @Override
        public Event rest(Event earlier) {
            return switch ((TimerAgendaEvent) earlier) {
                case ItemsAdded added -> new ItemsAdded(added.by(), added.items().stream().map(this::rest).toList());
                case ItemChanged changed -> new ItemChanged(changed.by(), rest(changed.item()));
                case SpeakerNamed named when named.item().equals(item) -> named.withoutSpeaker();
                case TimerAgendaEvent other -> other;
            };
        }

        private Draft rest(Draft one) {
            return one.id().equals(item) ? one.withoutWords() : one;
        }
    }

    record AgendaCleared() implements AgendaEvent, Retracting {
        @Override
        public String mentioned() {
            return "\"by\":\"";
        }

        @Override
        public Event rest(Event earlier) {
            return switch ((TimerAgendaEvent) earlier) {
                case ItemsAdded added -> added.withoutWords();
                case ItemChanged changed -> changed.withoutWords();
                case SpeakerNamed named -> named.withoutSpeaker();
                case TimerAgendaEvent other -> other;
            };
        }
    }

    /**
     * What was written of an item.
     *
     * @param title empty once who wrote it is erased
     * @param minutes planned
     * @param speakerName of somebody who is not in the meeting; may be empty
     */
    record Draft(String id, String title, int minutes, String speakerName) {
        Draft withoutWords() {
            return new Draft(id, "", minutes, "");
        }
    }
}
