package org.plenum.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.files.ExchangeEvent.FolderAdded;
import org.plenum.plugin.files.Sorting.AddFolder;
import org.plenum.plugin.files.Sorting.Added;
import org.plenum.plugin.files.Sorting.DeleteFolder;
import org.plenum.plugin.files.Sorting.RenameFolder;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.testkit.MeetingDriver;

/** Folders. */
class SortingTest {
    private final MeetingDriver<ExchangeState> meeting = FilesMeeting.begun();

    @Test
    @DisplayName("staff makes folders, each name once; all see them")
    void made() {
        String folder = FilesMeeting.folder(meeting, " Day 1 🍲 ");
        assertThat(meeting.reply()).isEqualTo(new Added(folder));
        meeting.then(new FolderAdded(folder, "Day 1 🍲", id("petra"), meeting.now()));

        meeting.when("olga", new AddFolder("DAY 1 🍲"));
        meeting.thenRefused(ExchangeError.FOLDER_EXISTS);
        meeting.when("anna", new AddFolder("Mine"));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
        assertThat(meeting.viewSent("bo")).contains("Day 1");
    }

    @Test
    @DisplayName("names that are none are refused")
    void names() {
        for (String name : List.of("", "  ", "..", "\u00a0")) {
            meeting.when("petra", new AddFolder(name));
            meeting.thenRefused(ExchangeError.EMPTY_NAME);
        }
        for (String name : List.of("a/b", "../x", "a\u202Eb", "a\nb")) {
            meeting.when("petra", new AddFolder(name));
            meeting.thenRefused(ExchangeError.MALFORMED_NAME);
        }
        meeting.when("petra", new AddFolder("x".repeat(101)));
        meeting.thenRefused(ExchangeError.NAME_TOO_LONG);
    }

    @Test
    @DisplayName("when a folder is deleted, its files are in none")
    void deleted() {
        String folder = FilesMeeting.folder(meeting, "Day 1");
        FileId file = meeting.files().upload("anna", "plan.pdf", 1000, folder);

        meeting.when("olga", new DeleteFolder(folder));
        meeting.files().releases(file, "application/pdf");

        assertThat(meeting.state().file(file).orElseThrow().folder()).isEmpty();
        assertThat(meeting.files().path(file)).isEqualTo("plan.pdf");
        meeting.when("olga", new RenameFolder(folder, "Day 2"));
        meeting.thenRefused(ExchangeError.FOLDER_NOT_FOUND);
    }

    @Test
    @DisplayName("a renamed folder has its new name only")
    void renamed() {
        String folder = FilesMeeting.folder(meeting, "Day 1");

        meeting.when("olga", new RenameFolder(folder, "day 1"));

        assertThat(meeting.state().folders()).containsExactly(new Folder(folder, "day 1"));
    }

    @Test
    @DisplayName("there are fifty folders at most")
    void bounded() {
        IntStream.range(0, Folder.MOST).forEach(i -> FilesMeeting.folder(meeting, "Day " + i));

        meeting.when("petra", new AddFolder("One more"));

        meeting.thenRefused(ExchangeError.TOO_MANY_FOLDERS);
    }
}
