package org.plenum.plugin.polls;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.Viewer;

/**
 * A poll as one person is shown it.
 *
 * @param form with the right answers for staff, and for others once the results are published
 * @param voted whether the viewer has
 * @param own the viewer's vote, one at most; none of a secret poll
 * @param tally for staff, one; none for others
 * @param shares of the voters, in whole per cent for each option; none if the viewer is not shown results
 * @param published whether attendees are shown the results of the closed poll
 */
record ShownPoll(
        String id,
        Stage stage,
        Form form,
        Instant begun,
        boolean voted,
        List<Vote> own,
        List<Tally> tally,
        List<Integer> shares,
        boolean published,
        boolean tooFew) {
    ShownPoll {
        own = List.copyOf(own);
        tally = List.copyOf(tally);
        shares = List.copyOf(shares);
    }

    static ShownPoll of(Poll poll, Viewer viewer) {
        boolean knowsRight = viewer.isStaff() || poll.published();
        Vote own = poll.votes().get(viewer.participant());
        return new ShownPoll(
                poll.id(),
                poll.stage(),
                knowsRight ? poll.form() : poll.form().withoutRight(),
                poll.begun(),
                poll.hasVoted(viewer.participant()),
                own == null ? List.of() : List.of(own),
                viewer.isStaff() ? List.of(poll.tally()) : List.of(),
                poll.isShown() ? poll.tally().shares() : List.of(),
                poll.published(),
                poll.tooFew());
    }
}
