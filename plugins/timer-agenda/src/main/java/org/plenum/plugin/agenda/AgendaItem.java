package org.plenum.plugin.agenda;

import java.time.Duration;
import java.util.List;
import org.plenum.plugin.agenda.AgendaEvent.Draft;
import org.plenum.spi.ParticipantId;

/**
 * @param minutes planned
 * @param speaker one of the meeting's people, or none
 * @param speakerName of somebody else; may be empty
 * @param spent on it so far, without the time since it became the current one
 */
record AgendaItem(
        String id, String title, int minutes, List<ParticipantId> speaker, String speakerName, boolean done, Duration spent) {
    AgendaItem {
        speaker = List.copyOf(speaker);
    }

    static AgendaItem of(Draft draft) {
        return new AgendaItem(draft.id(), draft.title(), draft.minutes(), List.of(), draft.speakerName(), false, Duration.ZERO);
    }

    AgendaItem with(Draft draft) {
        return new AgendaItem(id, draft.title(), draft.minutes(), List.of(), draft.speakerName(), done, spent);
    }

    AgendaItem spokenBy(List<ParticipantId> person) {
        return new AgendaItem(id, title, minutes, person, speakerName, done, spent);
    }

    AgendaItem marked(boolean now) {
        return new AgendaItem(id, title, minutes, speaker, speakerName, now, spent);
    }

    AgendaItem spending(Duration more) {
        return new AgendaItem(id, title, minutes, speaker, speakerName, done, spent.plus(more));
    }
}
