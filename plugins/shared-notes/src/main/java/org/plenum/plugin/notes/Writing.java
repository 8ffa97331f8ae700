package org.plenum.plugin.notes;

import java.util.List;
import org.plenum.plugin.notes.NotesEvent.TextChanged;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Viewer;
import org.plenum.text.BadChange;
import org.plenum.text.Change;
import org.plenum.text.Pieces;
import org.plenum.text.Rebase;

/** Changing and reading the text. The server puts changes in order; each is moved over those that came before it. */
final class Writing {
    /** Bytes of the whole text in UTF-8: 1 MiB. */
    static final int LONGEST_TEXT = 1 << 20;
    /** Changes of one request; a browser sends what was typed since its last one was answered. */
    static final int MOST_CHANGES = 100;
    /** Characters that one request puts in: with escapes and three bytes each it fits into a frame of 64 KiB. */
    static final int LONGEST_INSERT = 16_000;
    /** Places that one request changes. */
    private static final int MOST_EDITS = 1000;

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

    /** The reply. @param version of the text with the changes in it */
    record Changed(int version) {}

    /** The reply. @param waiting whether something deleted is still in the log */
    record Condensed(boolean waiting) {}

    /** The reply. @param text in pieces */
    record Text(int version, List<String> text) {
        Text {
            text = List.copyOf(text);
        }
    }

    private static Decision change(NotesState state, Ask<ChangeText> ask) {
        limit(ask.payload().changes());
        ParticipantId by = ask.caller().participant();
        List<Change> moved = moved(state, ask.payload(), by);
        if (moved.isEmpty()) {
            return Decision.reply(new Changed(state.version()));
        }
        var changed = new TextChanged(state.version(), by, state.eraName(), moved, ask.at());
        var decision = Decision.happened(changed, readers(ask.meeting())).replying(new Changed(state.version() + moved.size()));
        NotesState after = state.after(changed);
        return after.isDue(ask.at()) ? decision.and(after.condensed(), Audience.NOBODY) : decision;
    }

    private static void limit(List<Change> changes) {
        int edits = changes.stream().mapToInt(change -> change.edits().size()).sum();
        if (changes.size() > MOST_CHANGES || edits > MOST_EDITS) {
            throw new PlenumException(NotesError.TOO_MUCH, changes.size() + " changes of " + edits + " places");
        }
        long inserted = changes.stream().mapToLong(change -> change.inserted().length()).sum();
        if (inserted > LONGEST_INSERT) {
            throw new PlenumException(NotesError.TOO_MUCH, inserted + " characters; " + LONGEST_INSERT + " are allowed at once");
        }
    }

    private static List<Change> moved(NotesState state, ChangeText asked, ParticipantId by) {
        int behind = state.version() - asked.version();
        if (asked.version() < 0 || behind < 0) {
            throw new PlenumException(NotesError.VERSION_UNKNOWN, "version " + asked.version() + "; it is " + state.version());
        }
        int known = state.recent().size();
        if (behind > known) {
            throw new PlenumException(NotesError.TOO_OLD, "version " + asked.version() + "; it is " + state.version());
        }
        try {
            List<Change> moved = Rebase.moved(
                    asked.changes(), state.recent().subList(known - behind, known), state.document().length(), by.value());
            state.document().with(moved, by.value(), LONGEST_TEXT);
            return moved;
        } catch (BadChange bad) {
            throw new PlenumException(code(bad), String.valueOf(bad.getMessage()), bad);
        }
    }

    private static ErrorCode code(BadChange bad) {
        return switch (bad.reason()) {
            case MALFORMED -> NotesError.MALFORMED_CHANGE;
            case OUTSIDE -> NotesError.OUTSIDE_TEXT;
            case TOO_LONG -> NotesError.TEXT_FULL;
        };
    }

    /** All, unless an administrator lets some roles not read: then those who are here and may. */
    private static Audience readers(Meeting meeting) {
        List<Viewer> readers =
                meeting.present().stream().filter(viewer -> meeting.permits(viewer, Notes.READ)).toList();
        return readers.size() == meeting.present().size()
                ? Audience.EVERYONE
                : Audience.of(readers.stream().map(Viewer::participant).toArray(ParticipantId[]::new));
    }

    private static Decision read(NotesState state, Ask<ReadText> ask) {
        return Decision.reply(new Text(state.version(), Pieces.of(state.document().text())));
    }

    private static Decision condense(NotesState state, Ask<CondenseText> ask) {
        return state.isDue(ask.at())
                ? Decision.happened(state.condensed(), Audience.NOBODY).replying(new Condensed(false))
                : Decision.reply(new Condensed(!state.deleted().isEmpty()));
    }
}
