package org.plenum.plugin.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.questions.Asking.AskQuestion;
import org.plenum.plugin.questions.QuestionsView.Shown;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;

/** A meeting of the organizer olga, the presenter petra and the attendees anna, bo and cyd. */
final class QuestionsMeeting {
    private QuestionsMeeting() {}

    static MeetingDriver<QuestionsState> begun() {
        MeetingDriver<QuestionsState> meeting = MeetingDriver.of(new Questions(), manifest());
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.join("cyd", Role.ATTENDEE);
        return meeting;
    }

    /** Asks by name; returns the question's id. */
    static String asked(MeetingDriver<QuestionsState> meeting, String person, String text) {
        meeting.when(person, new AskQuestion(text, true));
        return meeting.lastId();
    }

    static String unnamed(MeetingDriver<QuestionsState> meeting, String person, String text) {
        meeting.when(person, new AskQuestion(text, false));
        return meeting.lastId();
    }

    /** The questions that somebody is shown. */
    static List<Shown> seen(MeetingDriver<QuestionsState> meeting, String person) {
        return ((QuestionsView) meeting.view(person)).questions();
    }

    private static Manifest manifest() {
        try {
            return Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
