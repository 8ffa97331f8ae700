package org.plenum.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that several people edit, as the server has it: with what is needed to put in what somebody wrote to an earlier version of it.
 *
 * @param version how many changes the text has had
 * @param recent the last of them, without what was written
 * @param era how often the text was condensed
 * @param deleted since when something deleted is in the log; none if nothing is
 */
public record EditedText(Document document, int version, List<Trace> recent, int era, List<Instant> deleted) {
    public static final EditedText EMPTY = new EditedText(Document.EMPTY, 0, List.of(), 0, List.of());

    /** Changes of one request; a browser sends what was typed since its last one was answered. */
    public static final int MOST_CHANGES = 100;
    /** Characters that one request puts in: with escapes and three bytes each it fits into a frame of 64 KiB. */
    public static final int LONGEST_INSERT = 16_000;
    /** Places that one request changes. */
    private static final int MOST_EDITS = 1000;
    /** Changes that somebody may have missed and still have theirs moved over. */
    public static final int REMEMBERED = 1000;
    /** How long something deleted stays in the log while the text is edited. */
    public static final Duration CONDENSED_AFTER = Duration.ofMinutes(1);

    public EditedText {
        recent = List.copyOf(recent);
        deleted = List.copyOf(deleted);
    }

    /**
     * With changes that were made. The text stays as it is if they were made to another: the one before it is not kept any more.
     *
     * @param since the version that the first was made to
     * @param remembered how many are kept in mind at most
     */
    public EditedText after(int since, List<Change> changes, String author, Instant at, int remembered) {
        List<Trace> traces = changes.stream().map(change -> change.trace(author)).toList();
        boolean deletes = changes.stream().anyMatch(Change::deletes);
        return new EditedText(
                applied(changes, author),
                since + changes.size(),
                last(traces, remembered),
                era,
                deleted.isEmpty() && deletes ? List.of(at) : deleted);
    }

    private Document applied(List<Change> changes, String author) {
        try {
            return document.with(changes, author, Integer.MAX_VALUE);
        } catch (BadChange other) {
            return document;
        }
    }

    private List<Trace> last(List<Trace> more, int remembered) {
        var all = new ArrayList<Trace>(recent.size() + more.size());
        all.addAll(recent);
        all.addAll(more);
        return all.subList(Math.max(0, all.size() - remembered), all.size());
    }

    /** With these passages in place of all changes before. */
    public EditedText condensed(List<Passage> passages) {
        return new EditedText(Document.of(passages), version, recent, era + 1, List.of());
    }

    /** Whether something deleted has been in the log for so long that the text is to be condensed. */
    public boolean isDue(Instant now) {
        return deleted.stream().anyMatch(since -> !since.plus(CONDENSED_AFTER).isAfter(now));
    }

    /**
     * What somebody asks for, made to the text as it is now.
     *
     * @param since the version that the first change was made to
     * @param most bytes that the text may have in UTF-8
     * @return those that were not made yet
     * @throws BadChange of each reason there is; nothing is changed then
     */
    public List<Change> moved(int since, List<Change> changes, String author, int most) {
        limit(changes);
        int behind = version - since;
        if (since < 0 || behind < 0) {
            throw new BadChange(BadChange.Reason.VERSION_UNKNOWN, "version " + since + "; it is " + version);
        }
        if (behind > recent.size()) {
            throw new BadChange(BadChange.Reason.TOO_OLD, "version " + since + "; it is " + version);
        }
        List<Trace> missed = recent.subList(recent.size() - behind, recent.size());
        List<Change> moved = Rebase.moved(changes, missed, document.length(), author);
        document.with(moved, author, most);
        return moved;
    }

    private static void limit(List<Change> changes) {
        int edits = changes.stream().mapToInt(change -> change.edits().size()).sum();
        if (changes.size() > MOST_CHANGES || edits > MOST_EDITS) {
            throw new BadChange(BadChange.Reason.TOO_MUCH, changes.size() + " changes of " + edits + " places");
        }
        long inserted = changes.stream().mapToLong(change -> change.inserted().length()).sum();
        if (inserted > LONGEST_INSERT) {
            throw new BadChange(
                    BadChange.Reason.TOO_MUCH, inserted + " characters; " + LONGEST_INSERT + " are allowed at once");
        }
    }
}
