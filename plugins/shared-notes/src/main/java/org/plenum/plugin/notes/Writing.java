package org.plenum.plugin.notes;

import java.util.List;
import org.plenum.plugin.notes.NotesEvent.TextChanged;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.text.BadChange;
import org.plenum.text.Change;
import org.plenum.text.plugin.Readers;
import org.plenum.text.plugin.Reply;

/** Changing and reading the text. The server puts changes in order; each is moved over those that came before it. */
final class Writing {
    /** Bytes of the whole text in UTF-8: 1 MiB. */
    static final int LONGEST_TEXT = 1 << 20;

    private Writing() {}

    static List<Command<NotesState, ?>> commands() {
        return List.of(
                Command.of("change-text", ChangeText.class, Notes.EDIT, Writing::change),
                Command.of("read-text", ReadText.class, Notes.READ, Writing::read),
                Command.of("condense-text", CondenseText.class, Notes.EDIT, Writing::condense));
    }

    /** @param version which the first change was made to
     *  @param changes each made to the text after the one before it */
    record ChangeText(int version, List<Change> changes) {
        ChangeText {
            changes = List.copyOf(changes);
        }
    }

    record ReadText() {}

    record CondenseText() {}

    private static Decision change(NotesState state, Ask<ChangeText> ask) {
        ParticipantId by = ask.caller().participant();
        List<Change> moved = moved(state, ask.payload(), by);
        if (moved.isEmpty()) {
            return Decision.reply(new Reply.Changed(state.version()));
        }
        var changed = new TextChanged(state.version(), by, state.eraName(), moved, ask.at());
        NotesState after = state.after(changed);
        var decision = Decision.happened(changed, Readers.of(ask.meeting(), Notes.READ)).replying(new Reply.Changed(after.version()));
        return after.text().isDue(ask.at()) ? decision.and(after.condensed(), Audience.NOBODY) : decision;
    }

    private static List<Change> moved(NotesState state, ChangeText asked, ParticipantId by) {
        try {
            return state.text().moved(asked.version(), asked.changes(), by.value(), LONGEST_TEXT);
        } catch (BadChange bad) {
            throw new PlenumException(code(bad), String.valueOf(bad.getMessage()), bad);
        }
    }

    private static ErrorCode code(BadChange bad) {
        return switch (bad.reason()) {
            case MALFORMED -> NotesError.MALFORMED_CHANGE;
            case OUTSIDE -> NotesError.OUTSIDE_TEXT;
            case TOO_LONG -> NotesError.TEXT_FULL;
            case VERSION_UNKNOWN -> NotesError.VERSION_UNKNOWN;
            case TOO_OLD -> NotesError.TOO_OLD;
            case TOO_MUCH -> NotesError.TOO_MUCH;
        };
    }

    private static Decision read(NotesState state, Ask<ReadText> ask) {
        return Decision.reply(Reply.Whole.of(state.text()));
    }

    private static Decision condense(NotesState state, Ask<CondenseText> ask) {
        return state.text().isDue(ask.at())
                ? Decision.happened(state.condensed(), Audience.NOBODY).replying(new Reply.Condensed(false))
                : Decision.reply(new Reply.Condensed(!state.text().deleted().isEmpty()));
    }
}
