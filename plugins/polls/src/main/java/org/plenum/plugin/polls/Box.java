package org.plenum.plugin.polls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ballot box of a secret poll: all votes in one, so that no vote stands for itself. It is kept by an event for nobody that takes the
 * box out of the one before: the log has one box, that of the newest vote, and beside it who voted. One box less the box before would be a
 * vote, so no older box may be anywhere.
 *
 * @param ballots how many
 * @param counts votes for each option; options that were chosen together are not kept together
 * @param texts answers in words, sorted: their order tells nothing
 */
record Box(int ballots, List<Integer> counts, List<String> texts) {
    static final Box EMPTY = new Box(0, List.of(), List.of());

    /** Fewer ballots are thrown away when the poll is closed: who knows one of two votes knows the other. */
    static final int LEAST = 3;

    /** Characters of all texts together; an event has room for a million. */
    private static final int MOST_CHARACTERS = 400_000;

    Box {
        counts = List.copyOf(counts);
        texts = List.copyOf(texts);
    }

    Box with(Vote vote, int options) {
        List<Integer> before = counts.isEmpty() ? Collections.nCopies(options, 0) : counts;
        List<Integer> after = IntStream.range(0, options)
                .mapToObj(option -> before.get(option) + (vote.options().contains(option) ? 1 : 0))
                .toList();
        var written = new ArrayList<>(texts);
        if (!vote.text().isEmpty()) {
            written.add(vote.text());
            Collections.sort(written);
        }
        return new Box(ballots + 1, after, written);
    }

    boolean isFull() {
        return texts.stream().mapToInt(String::length).sum() > MOST_CHARACTERS;
    }

    boolean isTooSmall() {
        return ballots < LEAST;
    }

    Tally tally(int options) {
        return new Tally(ballots, counts.isEmpty() ? Collections.nCopies(options, 0) : counts);
    }
}
