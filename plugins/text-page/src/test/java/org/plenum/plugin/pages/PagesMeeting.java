package org.plenum.plugin.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.pages.Arranging.AddPage;
import org.plenum.plugin.pages.Writing.ChangeText;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;
import org.plenum.text.Change;
import org.plenum.text.Edit;
import org.plenum.text.Pieces;

/** A meeting of the organizer olga, the presenter petra and the attendees anna and bo. */
final class PagesMeeting {
    private PagesMeeting() {}

    static MeetingDriver<PagesState> begun() {
        MeetingDriver<PagesState> meeting = MeetingDriver.of(new Pages(), manifest());
        people(meeting);
        return meeting;
    }

    static void people(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
    }

    /** Petra adds a page. @return its id */
    static String added(MeetingDriver<?> meeting, String title, Writers writers) {
        meeting.when("petra", new AddPage(title, writers));
        return meeting.lastId();
    }

    /** One change to a version of a page's text. */
    static ChangeText change(String page, String id, int version, int length, int from, int to, String insert) {
        return new ChangeText(
                page, version, List.of(new Change(id, length, List.of(new Edit(from, to, Pieces.of(insert))))));
    }

    /** Puts something in at the end of a page's text as it is. */
    static void append(MeetingDriver<PagesState> meeting, String person, String page, String text) {
        var now = meeting.state().page(page).orElseThrow().text();
        int length = now.document().length();
        meeting.when(person, change(page, "append%05d".formatted(now.version()), now.version(), length, length, length, text));
    }

    private static Manifest manifest() {
        try {
            return Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
