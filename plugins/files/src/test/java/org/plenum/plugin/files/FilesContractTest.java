package org.plenum.plugin.files;

import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.files.Keeping.DeleteFile;
import org.plenum.plugin.files.Keeping.MarkHandout;
import org.plenum.plugin.files.Keeping.MoveFile;
import org.plenum.plugin.files.Keeping.RenameFile;
import org.plenum.plugin.files.Sorting.DeleteFolder;
import org.plenum.plugin.files.Sorting.RenameFolder;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.Plugin;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The file exchange keeps the contract of plugins. */
class FilesContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new FilesPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(FilesContractTest::shared, FilesContractTest::refused, FilesContractTest::withdrawn, FilesContractTest::deleted);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        String file = "\"file\":\"FFFFFFFFFFFFFFFFFFFFFF\"";
        String by = "\"by\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"at\":\"2026-11-24T10:00:00Z\"";
        String folder = "\"folder\":\"DDDDDDDDDDDDDDDDDDDDDD\"";
        return List.of(
                "{\"name\":\"folder-added\",\"payload\":{" + folder + ",\"name\":\"Day 1\"," + by + "}}",
                "{\"name\":\"folder-renamed\",\"payload\":{" + folder + ",\"name\":\"Day 1\"," + by + "}}",
                "{\"name\":\"folder-deleted\",\"payload\":{" + folder + "," + by + "}}",
                "{\"name\":\"file-brought\",\"payload\":{" + file + ",\"name\":\"a.pdf\",\"length\":5," + folder + ",\"handout\":true," + by + "}}",
                "{\"name\":\"file-held\",\"payload\":{" + file + "}}",
                "{\"name\":\"file-released\",\"payload\":{" + file + ",\"name\":\"a.pdf\",\"type\":\"application/pdf\",\"length\":5," + folder
                        + ",\"handout\":true," + by + "}}",
                "{\"name\":\"file-refused\",\"payload\":{" + file + ",\"reason\":\"infected\",\"finding\":\"Eicar\"}}",
                "{\"name\":\"file-withdrawn\",\"payload\":{" + file + ",\"reason\":\"infected\",\"finding\":\"Eicar\"}}",
                "{\"name\":\"readers-noted\",\"payload\":{" + file + ",\"readers\":[\"AAAAAAAAAAAAAAAAAAAAAA\"]}}",
                "{\"name\":\"file-vanished\",\"payload\":{" + file + "}}",
                "{\"name\":\"file-renamed\",\"payload\":{" + file + ",\"name\":\"b.pdf\"," + by + "}}",
                "{\"name\":\"file-moved\",\"payload\":{" + file + "," + folder + "," + by + "}}",
                "{\"name\":\"handout-marked\",\"payload\":{" + file + ",\"handout\":true," + by + "}}",
                "{\"name\":\"file-deleted\",\"payload\":{" + file + ",\"by\":[\"AAAAAAAAAAAAAAAAAAAAAA\"],\"at\":\"2026-11-24T10:00:00Z\"}}",
                "{\"name\":\"file-gone\",\"payload\":{" + file + "}}");
    }

    private static void shared(MeetingDriver<?> meeting) {
        FilesMeeting.people(meeting);
        String folder = FilesMeeting.folder(meeting, meeting.words("petra"));
        FileId first = meeting.files().upload("anna", meeting.words("anna") + "pdf", 1000, folder);
        meeting.files().becomes(first, FileState.WAITING, "", "");
        meeting.files().releases(first, "application/pdf");
        FileId second = FilesMeeting.released(meeting, "bo", meeting.words("bo") + "pdf");
        meeting.when("bo", new MoveFile(second, folder));
        meeting.when("olga", new MarkHandout(second, true));
        meeting.when("olga", new RenameFile(first, meeting.words("olga") + "pdf"));
        meeting.when("petra", new RenameFolder(folder, meeting.words("petra")));
        meeting.end();
    }

    private static void refused(MeetingDriver<?> meeting) {
        FilesMeeting.people(meeting);
        FileId file = meeting.files().upload("anna", meeting.words("anna"), 1000, "");
        meeting.files().becomes(file, FileState.REFUSED, "infected", "Eicar-Test-Signature");
        FileId second = meeting.files().upload("bo", meeting.words("bo"), 1000, "");
        meeting.files().becomes(second, FileState.WAITING, "", "");
    }

    private static void withdrawn(MeetingDriver<?> meeting) {
        FilesMeeting.people(meeting);
        FileId file = FilesMeeting.released(meeting, "anna", meeting.words("anna"));
        meeting.files().becomes(file, FileState.WITHDRAWN, "infected", "Late.Virus", "bo", "petra");
        FilesMeeting.released(meeting, "petra", meeting.words("petra"));
    }

    private static void deleted(MeetingDriver<?> meeting) {
        FilesMeeting.people(meeting);
        String folder = FilesMeeting.folder(meeting, "Gone soon");
        FileId own = meeting.files().upload("anna", "gone.pdf", 1000, folder);
        meeting.files().releases(own, "application/pdf");
        meeting.when("anna", new RenameFile(own, "still gone.pdf"));
        meeting.when("anna", new DeleteFile(own));
        meeting.files().becomes(own, FileState.DELETED, "", "");
        FileId expired = meeting.files().upload("bo", "expired.pdf", 1000, folder);
        meeting.files().releases(expired, "application/pdf");
        meeting.when("olga", new DeleteFolder(folder));
        meeting.files().becomes(expired, FileState.DELETED, "", "");
        FilesMeeting.released(meeting, "bo", meeting.words("bo"));
    }
}
