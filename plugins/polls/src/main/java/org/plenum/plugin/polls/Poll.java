package org.plenum.plugin.polls;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenum.spi.ParticipantId;

/**
 * One poll.
 *
 * @param by who prepared it, or changed it last
 * @param begun when it was prepared, then when it was started
 * @param votes of a poll by name
 * @param voters of a secret poll; whoever they are, their votes are in the box
 * @param box of a secret poll
 * @param published whether attendees are shown the results, once it is closed
 * @param tooFew whether it was secret and closed with too few votes
 * @param told when staff was told of the votes last
 * @param lateVoter who voted last since; one at most
 */
record Poll(
        String id,
        ParticipantId by,
        Form form,
        Stage stage,
        Instant begun,
        Map<ParticipantId, Vote> votes,
        Set<ParticipantId> voters,
        Box box,
        BoxPlace place,
        boolean published,
        boolean tooFew,
        Instant told,
        List<ParticipantId> lateVoter) {
    Poll {
        votes = Map.copyOf(votes);
        voters = Set.copyOf(voters);
        lateVoter = List.copyOf(lateVoter);
    }

    static Poll draft(String id, ParticipantId by, Form form, Instant at) {
        return new Poll(
                id, by, form, Stage.DRAFT, at, Map.of(), Set.of(), Box.EMPTY, BoxPlace.NONE, false, false, Instant.EPOCH, List.of());
    }

    /** @param ballot has no right answers; those of the draft stay */
    Poll started(Form ballot, Instant at) {
        var whole = new Form(
                ballot.kind(), ballot.question(), ballot.options(), ballot.least(), ballot.most(), form.right(), ballot.secret(), ballot.show());
        return new Poll(id, by, whole, Stage.OPEN, at, votes, voters, box, place, published, tooFew, told, lateVoter);
    }

    Poll with(ParticipantId voter, Vote vote) {
        var more = new HashMap<>(votes);
        more.put(voter, vote);
        return new Poll(id, by, form, stage, begun, more, voters, box, place, published, tooFew, told, List.of(voter));
    }

    Poll with(ParticipantId voter) {
        var more = new HashSet<>(voters);
        more.add(voter);
        return new Poll(id, by, form, stage, begun, votes, more, box, place, published, tooFew, told, List.of(voter));
    }

    Poll with(Box newBox, BoxPlace newPlace) {
        return new Poll(id, by, form, stage, begun, votes, voters, newBox, newPlace, published, tooFew, told, lateVoter);
    }

    Poll told(Instant at) {
        return new Poll(id, by, form, stage, begun, votes, voters, box, place, published, tooFew, at, List.of());
    }

    Poll closed(boolean withTooFew) {
        return new Poll(id, by, form, Stage.CLOSED, begun, votes, voters, box, place, published, withTooFew, told, lateVoter);
    }

    Poll published(boolean now) {
        return new Poll(id, by, form, stage, begun, votes, voters, box, place, now, tooFew, told, lateVoter);
    }

    int voted() {
        return form.secret() ? voters.size() : votes.size();
    }

    boolean hasVoted(ParticipantId person) {
        return voters.contains(person) || votes.containsKey(person);
    }

    /** All that may be told of the votes now: of a secret poll nothing but how many, until it is closed with enough. */
    Tally tally() {
        if (!form.secret()) {
            return Tally.of(form.options().size(), votes.values());
        }
        boolean open = stage != Stage.CLOSED || tooFew;
        return open ? new Tally(voters.size(), List.of()) : box.tally(form.options().size());
    }

    /** Whether attendees are shown results. */
    boolean isShown() {
        return published || (stage == Stage.OPEN && form.show() == Show.LIVE);
    }

    /** Answers in words, sorted, erased ones left out; none of a secret poll that is open or had too few. */
    List<String> answers() {
        if (form.secret()) {
            return stage == Stage.CLOSED && !tooFew ? box.texts() : List.of();
        }
        return votes.values().stream().map(Vote::text).filter(text -> !text.isEmpty()).sorted().toList();
    }

    /**
     * Which event has the box.
     *
     * @param id of that event, one at most
     */
    record BoxPlace(List<String> id) {
        static final BoxPlace NONE = new BoxPlace(List.of());

        BoxPlace {
            id = List.copyOf(id);
        }

        static BoxPlace of(String id) {
            return new BoxPlace(List.of(id));
        }
    }
}
