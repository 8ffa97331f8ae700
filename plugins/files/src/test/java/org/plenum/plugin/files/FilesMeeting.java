package org.plenum.plugin.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plenum.plugin.files.Sorting.AddFolder;
import org.plenum.spi.FileId;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;

/** A meeting of the organizer olga, the presenter petra and the attendees anna and bo. */
final class FilesMeeting {
    private FilesMeeting() {}

    static MeetingDriver<ExchangeState> begun() {
        MeetingDriver<ExchangeState> meeting = MeetingDriver.of(new Exchange(), manifest());
        people(meeting);
        return meeting;
    }

    static void people(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
    }

    /** A file that everybody may read. */
    static FileId released(MeetingDriver<?> meeting, String person, String name) {
        FileId file = meeting.files().upload(person, name, 1000, "");
        meeting.files().releases(file, "application/pdf");
        return file;
    }

    /** Petra makes a folder. @return its id */
    static String folder(MeetingDriver<?> meeting, String name) {
        meeting.when("petra", new AddFolder(name));
        return meeting.lastId();
    }

    static Manifest manifest() {
        try {
            return Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
