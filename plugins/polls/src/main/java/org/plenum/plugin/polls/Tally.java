package org.plenum.plugin.polls;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What staff is told of the votes.
 *
 * @param voted how many
 * @param counts votes for each option; none while a secret poll is open, and none if answered in words
 */
record Tally(int voted, List<Integer> counts) {
    Tally {
        counts = List.copyOf(counts);
    }

    static Tally of(int options, Collection<Vote> votes) {
        var counts = new int[options];
        votes.forEach(vote -> vote.options().forEach(option -> counts[option]++));
        return new Tally(votes.size(), IntStream.of(counts).boxed().toList());
    }

    /** What attendees are told: for each option the voters who chose it, in whole per cent. How many voted would betray hidden people. */
    List<Integer> shares() {
        return voted == 0
                ? Collections.nCopies(counts.size(), 0)
                : counts.stream().map(count -> Math.round(100f * count / voted)).toList();
    }
}
