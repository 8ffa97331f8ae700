package org.plenum.plugin.polls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.polls.Polls.PollsView;
import org.plenum.plugin.polls.Preparing.PreparePoll;
import org.plenum.plugin.polls.Preparing.StartPoll;
import org.plenum.plugin.polls.Voting.CastVote;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;

/** A meeting of the organizer olga, the presenter petra and the attendees anna, bo, cyd and dan. */
final class PollsMeeting {
    static final List<String> OPTIONS = List.of("Fish", "Soup", "Bread");

    private PollsMeeting() {}

    static MeetingDriver<PollsState> begun() {
        MeetingDriver<PollsState> meeting = MeetingDriver.of(new Polls(), manifest());
        people(meeting);
        return meeting;
    }

    static void people(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.join("cyd", Role.ATTENDEE);
        meeting.join("dan", Role.ATTENDEE);
    }

    static Form named(Show show) {
        return new Form(Kind.SINGLE, "Lunch?", OPTIONS, 1, 1, List.of(), false, show);
    }

    static Form secret(Show show) {
        return new Form(Kind.SINGLE, "Lunch?", OPTIONS, 1, 1, List.of(), true, show);
    }

    static Form choosing(Kind kind, int least, int most, Integer... right) {
        return new Form(kind, "Lunch?", OPTIONS, least, most, List.of(right), false, Show.CLOSED);
    }

    static Form words(boolean secret) {
        return new Form(Kind.TEXT, "Why?", List.of(), 0, 0, List.of(), secret, Show.CLOSED);
    }

    /** Prepares and starts a poll; returns its id. */
    static String started(MeetingDriver<?> meeting, Form form) {
        meeting.when("petra", new PreparePoll(form));
        String poll = meeting.lastId();
        meeting.when("petra", new StartPoll(poll));
        return poll;
    }

    static void vote(MeetingDriver<?> meeting, String person, String poll, Integer... options) {
        meeting.when(person, new CastVote(poll, List.of(options), ""));
    }

    static void write(MeetingDriver<?> meeting, String person, String poll, String text) {
        meeting.when(person, new CastVote(poll, List.of(), text));
    }

    /** The polls somebody is shown. */
    static List<ShownPoll> shown(MeetingDriver<PollsState> meeting, String person) {
        return ((PollsView) meeting.view(person)).polls();
    }

    static Manifest manifest() {
        try {
            return Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
