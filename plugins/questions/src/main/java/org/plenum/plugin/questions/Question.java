package org.plenum.plugin.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenum.plugin.questions.QuestionEvent.QuestionAsked;
import org.plenum.spi.Audience;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * A question as it stands.
 *
 * @param named whether attendees are told who asks
 * @param text empty if it was erased at the asker's request
 * @param claimedBy who is at it: one at most
 * @param answers one at most
 * @param published whether attendees see it
 * @param votes each person once
 */
record Question(
        String id,
        ParticipantId asker,
        boolean named,
        String text,
        Instant at,
        boolean dismissed,
        List<ParticipantId> claimedBy,
        List<Answer> answers,
        boolean published,
        List<ParticipantId> votes) {
    Question {
        claimedBy = List.copyOf(claimedBy);
        answers = List.copyOf(answers);
        votes = List.copyOf(votes);
    }

    static Question of(QuestionAsked asked) {
        return new Question(
                asked.id(), asked.asker(), asked.named(), asked.text(), asked.at(), false, List.of(), List.of(), asked.published(), List.of());
    }

    Status status() {
        if (dismissed) {
            return Status.DISMISSED;
        }
        if (!answers.isEmpty()) {
            return Status.ANSWERED;
        }
        return claimedBy.isEmpty() ? Status.NEW : Status.CLAIMED;
    }

    /** Whether staff has still to do something about it. */
    boolean isOpen() {
        return !dismissed && answers.isEmpty();
    }

    boolean isFor(Viewer viewer) {
        return published || viewer.isStaff() || viewer.is(asker);
    }

    /** Staff and the asker. */
    Audience few() {
        return Audience.staffAnd(asker);
    }

    /** Those who see it, for an event that does not name the asker. */
    Audience readers() {
        return published ? Audience.EVERYONE : few();
    }

    /** All, for an event that names the asker. */
    Audience everyone() {
        return named ? Audience.EVERYONE : Audience.unnamed(asker);
    }

    Question claimed(List<ParticipantId> by) {
        return new Question(id, asker, named, text, at, dismissed, by, answers, published, votes);
    }

    Question shown(boolean toAll) {
        return new Question(id, asker, named, text, at, dismissed, claimedBy, answers, toAll, votes);
    }

    Question answered(Answer answer) {
        return new Question(id, asker, named, text, at, dismissed, List.of(), List.of(answer), published, votes);
    }

    Question dismissedAs(String kept) {
        return new Question(id, asker, named, kept, at, true, List.of(), List.of(), false, votes);
    }

    Question reopened() {
        return new Question(id, asker, named, text, at, false, List.of(), answers, published, votes);
    }

    Question voted(ParticipantId person, boolean on) {
        var some = new ArrayList<>(votes);
        some.remove(person);
        if (on) {
            some.add(person);
        }
        return new Question(id, asker, named, text, at, dismissed, claimedBy, answers, published, some);
    }

    /** Where a question stands in staff's queue. */
    enum Status {
        NEW,
        CLAIMED,
        ANSWERED,
        DISMISSED
    }
}
