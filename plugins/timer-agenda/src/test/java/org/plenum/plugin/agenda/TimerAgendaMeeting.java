package org.plenum.plugin.agenda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.plenum.plugin.agenda.Planning.AddItems;
import org.plenum.plugin.agenda.Planning.Line;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;

/** A meeting of the organizer olga, the presenter petra and the attendees anna, bo and cyd. */
final class TimerAgendaMeeting {
    private TimerAgendaMeeting() {}

    static MeetingDriver<TimerAgendaState> begun() {
        MeetingDriver<TimerAgendaState> meeting = MeetingDriver.of(new TimerAgenda(), manifest());
        people(meeting);
        return meeting;
    }

    static void people(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.join("cyd", Role.ATTENDEE);
    }

    static Line line(String title, int minutes) {
        return new Line(title, minutes, List.of(), "");
    }

    static Line spoken(String title, String person) {
        return new Line(title, 5, List.of(MeetingDriver.id(person)), "");
    }

    /** Adds items of ten minutes each and gives their ids. */
    static List<String> added(MeetingDriver<?> meeting, String... titles) {
        meeting.when("petra", new AddItems(Stream.of(titles).map(title -> line(title, 10)).toList()));
        return Stream.iterate(0, place -> place < titles.length, place -> place + 1)
                .map(place -> meeting.lastId() + "-" + place)
                .toList();
    }

    static TimerAgendaState shown(MeetingDriver<?> meeting, String person) {
        return (TimerAgendaState) meeting.view(person);
    }

    static List<String> titles(MeetingDriver<TimerAgendaState> meeting) {
        return meeting.state().agenda().items().stream().map(AgendaItem::title).toList();
    }

    /** Who waits, as somebody is shown it. */
    static List<ParticipantId> waiting(MeetingDriver<?> meeting, String person) {
        return shown(meeting, person).queue().waiting().stream().map(SpeakingQueue.Turn::person).toList();
    }

    static Manifest manifest() {
        try {
            return Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
