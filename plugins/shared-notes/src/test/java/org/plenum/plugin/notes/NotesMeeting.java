package org.plenum.plugin.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.notes.Writing.ChangeText;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;
import org.plenum.text.Change;
import org.plenum.text.Edit;
import org.plenum.text.Pieces;

/** A meeting of the organizer olga, the presenter petra and the attendees anna and bo. */
final class NotesMeeting {
    private NotesMeeting() {}

    static MeetingDriver<NotesState> begun() {
        MeetingDriver<NotesState> meeting = MeetingDriver.of(new Notes(), manifest());
        people(meeting);
        return meeting;
    }

    static void people(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
    }

    /** One change to a version of the text. */
    static ChangeText change(String id, int version, int length, int from, int to, String insert) {
        return new ChangeText(version, List.of(new Change(id, length, List.of(new Edit(from, to, Pieces.of(insert))))));
    }

    /** Puts something in at the end of the text as it is. */
    static void append(MeetingDriver<NotesState> meeting, String person, String text) {
        NotesState state = meeting.state();
        int length = state.document().length();
        meeting.when(person, change("append%05d".formatted(state.version()), state.version(), length, length, length, text));
    }

    static Manifest manifest() {
        try {
            return Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
