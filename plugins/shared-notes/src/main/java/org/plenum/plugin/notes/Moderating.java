package org.plenum.plugin.notes;

import java.util.Optional;
import java.util.Set;
import org.plenum.plugin.notes.NotesEvent.EditorsSet;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;

/** Who may edit. */
final class Moderating {
    private Moderating() {}

    static Command<NotesState, ?> command() {
        return Command.of("set-editors", SetEditors.class, Notes.MODERATE, Moderating::set);
    }

    /** @param participants whom {@link Editors#NAMED} is about; else none */
    record SetEditors(Editors editors, Set<ParticipantId> participants) {
        SetEditors {
            participants = Set.copyOf(participants);
        }
    }

    private static Decision set(NotesState state, Ask<SetEditors> ask) {
        Editors editors = ask.payload().editors();
        Set<ParticipantId> named = editors == Editors.NAMED ? ask.payload().participants() : Set.of();
        Optional<ParticipantId> stranger =
                named.stream().filter(one -> ask.meeting().participant(one).isEmpty()).findFirst();
        return stranger.<Decision>map(one -> Decision.refuse(NotesError.PERSON_NOT_FOUND, "participant " + one))
                .orElseGet(() -> Decision.happened(new EditorsSet(editors, named, ask.caller().participant(), ask.at()), Audience.STAFF));
    }
}
