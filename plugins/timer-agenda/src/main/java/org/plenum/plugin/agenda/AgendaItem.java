package org.plenum.plugin.agenda;

import java.time.Duration;
import java.util.List;
import org.plenum.plugin.agenda.AgendaEvent.Draft;
import org.plenum.spi.ParticipantId;

/**
 * @param by who wrote it, in this meeting or in one of the series before it; one, and none in what people are shown
 * @param minutes planned
 * @param speaker one of the meeting's people, or none
 * @param speakerName of somebody else; may be empty
 * @param spent on it so far, without the time since it became the current one
 */
record AgendaItem(
        String id,
        List<ParticipantId> by,
        String title,
        int minutes,
        List<ParticipantId> speaker,
        String speakerName,
        boolean done,
        Duration spent) {
    AgendaItem {
        by = List.copyOf(by);
        speaker = List.copyOf(speaker);
    }

    static AgendaItem of(ParticipantId by, Draft draft) {
        return new AgendaItem(draft.id(), List.of(by), draft.title(), draft.minutes(), List.of(), draft.speakerName(), false, Duration.ZERO);
    }

    AgendaItem with(ParticipantId author, Draft draft) {
        return new AgendaItem(id, List.of(author), draft.title(), draft.minutes(), List.of(), draft.speakerName(), done, spent);
    }

    AgendaItem unsigned() {
        return new AgendaItem(id, List.of(), title, minutes, speaker, speakerName, done, spent);
    }

    AgendaItem spokenBy(List<ParticipantId> person) {
        return new AgendaItem(id, by, title, minutes, person, speakerName, done, spent);
    }

    AgendaItem marked(boolean now) {
        return new AgendaItem(id, by, title, minutes, speaker, speakerName, now, spent);
    }

    AgendaItem spending(Duration more) {
        return new AgendaItem(id, by, title, minutes, speaker, speakerName, done, spent.plus(more));
    }
}
