package org.plenum.plugin.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenum.plugin.feedback.FeedbackEvent.Line;
import org.plenum.spi.ParticipantId;

/**
 * @param moods who shows one
 * @param hands the first is next
 * @param summary most people at a time, by mood; kept only while an organizer wants it
 * @param wanted whether one does
 */
record FeedbackState(Map<ParticipantId, Mood> moods, List<Hand> hands, List<Line> summary, boolean wanted) {
    static final FeedbackState EMPTY = new FeedbackState(Map.of(), List.of(), List.of(), false);

    FeedbackState {
        moods = Map.copyOf(moods);
        hands = List.copyOf(hands);
        summary = List.copyOf(summary);
    }

    FeedbackState with(ParticipantId person, List<Mood> mood) {
        var some = new HashMap<>(moods);
        some.remove(person);
        mood.forEach(one -> some.put(person, one));
        var changed = new FeedbackState(some, hands, summary, wanted);
        return wanted ? changed.counted() : changed;
    }

    private FeedbackState counted() {
        var most = new LinkedHashMap<Mood, Integer>();
        for (Mood mood : Mood.values()) {
            int now = (int) moods.values().stream().filter(mood::equals).count();
            int before = summary.stream().filter(line -> line.mood() == mood).mapToInt(Line::most).sum();
            most.put(mood, Math.max(now, before));
        }
        List<Line> lines = most.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
        return new FeedbackState(moods, hands, lines, wanted);
    }

    FeedbackState counted(List<Line> lines) {
        return new FeedbackState(moods, hands, lines, wanted);
    }

    FeedbackState withoutMoods() {
        return new FeedbackState(Map.of(), hands, summary, wanted);
    }

    FeedbackState raised(ParticipantId person, Instant since) {
        var more = new ArrayList<>(lowered(person).hands());
        more.add(new Hand(person, since));
        return new FeedbackState(moods, more, summary, wanted);
    }

    FeedbackState lowered(ParticipantId person) {
        List<Hand> rest = hands.stream().filter(hand -> !hand.person().equals(person)).toList();
        return new FeedbackState(moods, rest, summary, wanted);
    }

    FeedbackState withoutHands() {
        return new FeedbackState(moods, List.of(), summary, wanted);
    }

    /** From now on a summary is made, or it is forgotten. */
    FeedbackState wanting(boolean now) {
        var changed = new FeedbackState(moods, hands, List.of(), now);
        return now ? changed.counted() : changed;
    }

    /** What somebody shows, if anything. */
    List<Mood> mood(ParticipantId person) {
        return Optional.ofNullable(moods.get(person)).stream().toList();
    }

    boolean raises(ParticipantId person) {
        return hands.stream().anyMatch(hand -> hand.person().equals(person));
    }

    record Hand(ParticipantId person, Instant since) {}
}
