package org.plenum.plugin.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * @param questions oldest first; at most {@value #MOST}
 * @param moderated as staff has set it in this meeting, once at most; the tenant's setting until then
 * @param recent what was asked in the minute before the last question
 */
record QuestionsState(List<Question> questions, List<Boolean> moderated, List<Recent> recent) {
    static final QuestionsState EMPTY = new QuestionsState(List.of(), List.of(), List.of());

    /** What a meeting holds, dismissed ones included. */
    static final int MOST = 500;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    QuestionsState {
        questions = List.copyOf(questions);
        moderated = List.copyOf(moderated);
        recent = List.copyOf(recent);
    }

    QuestionsState with(Question question) {
        var more = new ArrayList<>(questions);
        more.add(question);
        var lately = new ArrayList<>(within(question.at()).toList());
        lately.add(new Recent(question.asker(), question.at()));
        return new QuestionsState(more, moderated, lately);
    }

    /** The same with one question changed; no effect if it is not there. */
    QuestionsState with(String id, UnaryOperator<Question> change) {
        var some = new ArrayList<>(questions);
        some.replaceAll(question -> question.id().equals(id) ? change.apply(question) : question);
        return new QuestionsState(some, moderated, recent);
    }

    QuestionsState without(String id) {
        List<Question> rest =
                questions.stream().filter(question -> !question.id().equals(id)).toList();
        return new QuestionsState(rest, moderated, recent);
    }

    QuestionsState moderated(boolean on) {
        return new QuestionsState(questions, List.of(on), recent);
    }

    boolean isModerated(Meeting meeting) {
        return moderated.isEmpty() ? meeting.settings().flag("moderated") : moderated.getFirst();
    }

    /** A question that this person may see. */
    Optional<Question> find(String id, Viewer viewer) {
        return questions.stream()
                .filter(question -> question.id().equals(id) && question.isFor(viewer))
                .findFirst();
    }

    long open(ParticipantId asker) {
        return questions.stream()
                .filter(question -> question.isOpen() && question.asker().equals(asker))
                .count();
    }

    /** Whether the viewer can see an open question with these words. */
    boolean has(String words, Viewer viewer) {
        return questions.stream()
                .anyMatch(question ->
                        question.isOpen() && question.isFor(viewer) && Text.words(question.text()).equals(words));
    }

    /** How often somebody has asked within the last minute, also what they have taken back. */
    long lately(ParticipantId asker, Instant now) {
        return within(now).filter(one -> one.asker().equals(asker)).count();
    }

    private Stream<Recent> within(Instant now) {
        return recent.stream().filter(one -> one.at().isAfter(now.minus(MINUTE)));
    }

    /** Somebody asked. */
    record Recent(ParticipantId asker, Instant at) {}
}
