package org.plenum.plugin.polls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The polls of a meeting, in the order of being prepared. */
record PollsState(List<Poll> polls) {
    static final PollsState EMPTY = new PollsState(List.of());

    PollsState {
        polls = List.copyOf(polls);
    }

    Optional<Poll> find(String id) {
        return polls.stream().filter(poll -> poll.id().equals(id)).findFirst();
    }

    /** With this poll, in place of the one with its id if there is one. */
    PollsState with(Poll poll) {
        if (find(poll.id()).isPresent()) {
            return with(poll.id(), before -> poll);
        }
        var more = new ArrayList<>(polls);
        more.add(poll);
        return new PollsState(more);
    }

    PollsState with(String id, UnaryOperator<Poll> change) {
        return new PollsState(polls.stream().map(poll -> poll.id().equals(id) ? change.apply(poll) : poll).toList());
    }

    PollsState without(String id) {
        return new PollsState(polls.stream().filter(poll -> !poll.id().equals(id)).toList());
    }
}
