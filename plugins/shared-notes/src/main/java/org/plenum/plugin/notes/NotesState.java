package org.plenum.plugin.notes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenum.plugin.notes.NotesEvent.TextChanged;
import org.plenum.plugin.notes.NotesEvent.TextCondensed;
import org.plenum.spi.ParticipantId;
import org.plenum.text.BadChange;
import org.plenum.text.Change;
import org.plenum.text.Document;
import org.plenum.text.Trace;

/**
 * @param version how many changes the text has had
 * @param recent the last of them, without what was written
 * @param era how often the text was condensed
 * @param deleted since when something deleted is in the log; none if nothing is
 * @param last who changed the text last, and when
 * @param choice who may edit; none until staff has decided
 */
record NotesState(
        Document document, int version, List<Trace> recent, int era, List<Instant> deleted, List<Last> last, List<Choice> choice) {
    static final NotesState EMPTY = new NotesState(Document.EMPTY, 0, List.of(), 0, List.of(), List.of(), List.of());

    /** Changes that somebody may have missed and still have theirs moved over. */
    static final int REMEMBERED = 1000;
    /** How long something deleted stays in the log while the text is edited. */
    static final Duration CONDENSED_AFTER = Duration.ofMinutes(1);

    NotesState {
        recent = List.copyOf(recent);
        deleted = List.copyOf(deleted);
        last = List.copyOf(last);
        choice = List.copyOf(choice);
    }

    NotesState after(TextChanged changed) {
        List<Trace> traces = changed.changes().stream().map(change -> change.trace(changed.by().value())).toList();
        boolean deletes = changed.changes().stream().anyMatch(Change::deletes);
        return new NotesState(
                applied(changed),
                changed.version() + changed.changes().size(),
                remembered(traces),
                era,
                deleted.isEmpty() && deletes ? List.of(changed.at()) : deleted,
                List.of(new Last(changed.by(), changed.at())),
                choice);
    }

    /** As it is, if the change was made to another text: the one before it is not kept any more. */
    private Document applied(TextChanged changed) {
        try {
            return document.with(changed.changes(), changed.by().value(), Integer.MAX_VALUE);
        } catch (BadChange other) {
            return document;
        }
    }

    private List<Trace> remembered(List<Trace> more) {
        var all = new ArrayList<Trace>(recent.size() + more.size());
        all.addAll(recent);
        all.addAll(more);
        return all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
    }

    NotesState after(TextCondensed condensed) {
        return new NotesState(Document.of(condensed.passages()), version, recent, era + 1, List.of(), last, choice);
    }

    NotesState with(Choice decided) {
        return new NotesState(document, version, recent, era, deleted, last, List.of(decided));
    }

    /** Names the time since the text was condensed last. */
    String eraName() {
        return "era-" + era;
    }

    /** What takes the place of all that has been written and deleted. */
    TextCondensed condensed() {
        return new TextCondensed(eraName(), "era-" + (era + 1), document.passages());
    }

    /** Whether something deleted has been in the log for so long. */
    boolean isDue(Instant now) {
        return deleted.stream().anyMatch(since -> !since.plus(CONDENSED_AFTER).isAfter(now));
    }

    /** Somebody changed the text. */
    record Last(ParticipantId by, Instant at) {}
}
