package org.plenum.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.KnownMeeting;
import org.plenum.spi.host.Manifest;

/**
 * An exercise that was played, and what can be asked of it without knowing the state's type.
 *
 * @param <S> the state
 */
record Played<S extends Record>(MeetingFeature<S> feature, MeetingDriver<S> meeting) {
    /** Each exercise in a meeting of its own; none for a plugin without a feature. */
    static List<Played<?>> all(PluginUnderTest test) {
        var all = new ArrayList<Played<?>>();
        test.plugin().feature().ifPresent(feature -> test.exercises().forEach(exercise -> all.add(of(feature, test, exercise))));
        return all;
    }

    static void each(PluginUnderTest test, Consumer<Played<?>> check) {
        all(test).forEach(check);
    }

    private static <S extends Record> Played<S> of(MeetingFeature<S> feature, PluginUnderTest test, Exercise exercise) {
        MeetingDriver<S> meeting = MeetingDriver.of(feature, Manifest.parse(test.manifest()));
        exercise.play(meeting);
        return new Played<>(feature, meeting);
    }

    List<Recorded> log() {
        return meeting.log();
    }

    List<Event> events() {
        return log().stream().map(Recorded::event).toList();
    }

    List<Viewer> people() {
        return meeting.meeting().everybody();
    }

    /** The text of each thing somebody wrote, and who. */
    Map<String, ParticipantId> words() {
        return meeting.words();
    }

    S fold(List<? extends Event> events) {
        return fold(feature.initial(), events);
    }

    S fold(S from, List<? extends Event> events) {
        S state = from;
        for (Event event : events) {
            state = feature.evolve(state, event);
        }
        return state;
    }

    /** The state after the first events went through a snapshot, and then the others. */
    S foldFromSnapshot(int position) {
        S before = fold(events().subList(0, position));
        String snapshot = RecordJson.stored(before);
        @SuppressWarnings("unchecked") // the class of an S
        Class<S> type = (Class<S>) before.getClass();
        return fold(JsonRecord.stored(type, snapshot), events().subList(position, events().size()));
    }

    /** The JSON of what somebody would be shown after these events. */
    String view(List<? extends Event> events, Viewer viewer) {
        return RecordJson.sent(feature.view(fold(events), viewer, meeting.meeting()), meeting.known(viewer));
    }

    /** What the next meeting of a series would begin with. */
    List<Event> carried() {
        return feature.carried(meeting.state(), meeting.meeting().settings()).stream().map(Decision.Fact::event).toList();
    }

    /** What somebody could save now. */
    List<Document> documents(Viewer viewer, Locale language) {
        return documents(events(), viewer, language);
    }

    List<Document> documents(List<? extends Event> events, Viewer viewer, Locale language) {
        return feature.documents(fold(events), viewer, new KnownMeeting(viewer, meeting.meeting()), language);
    }

    Command<S, ?> command(Asked asked) {
        return feature.commands().stream()
                .filter(command -> command.name().equals(asked.command()))
                .findFirst()
                .orElseThrow();
    }

    Decision decide(Asked asked) {
        return meeting.decide(command(asked), asked);
    }
}
