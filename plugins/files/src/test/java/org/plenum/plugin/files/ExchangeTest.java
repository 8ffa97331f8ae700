package org.plenum.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.files.ExchangeEvent.FileDeleted;
import org.plenum.plugin.files.ExchangeEvent.FileGone;
import org.plenum.plugin.files.ExchangeEvent.FileReleased;
import org.plenum.plugin.files.ExchangeEvent.FileRenamed;
import org.plenum.plugin.files.Keeping.DeleteFile;
import org.plenum.plugin.files.Keeping.MarkHandout;
import org.plenum.plugin.files.Keeping.MoveFile;
import org.plenum.plugin.files.Keeping.RenameFile;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.Role;
import org.plenum.testkit.MeetingDriver;

/** What becomes of files, and who knows of them. */
class ExchangeTest {
    private final MeetingDriver<ExchangeState> meeting = FilesMeeting.begun();

    private List<String> told(String person) {
        return meeting.eventsSent(person);
    }

    @Test
    @DisplayName("S83: while a file is being checked its uploader and staff know of it, and nobody else hears that there is one")
    void beingChecked() {
        FileId file = meeting.files().upload("anna", "plan.pdf", 1000, "");
        meeting.files().becomes(file, FileState.WAITING, "", "");

        assertThat(told("anna")).hasSize(2);
        assertThat(told("olga")).isEqualTo(told("anna"));
        assertThat(meeting.viewSent("petra")).contains("plan.pdf", "waiting");
        assertThat(told("bo")).isEmpty();
        assertThat(meeting.viewSent("bo")).doesNotContain("plan.pdf", file.value());
        assertThat(meeting.files().mayRead("anna", file)).isFalse();
        assertThat(meeting.files().mayRead("olga", file)).isFalse();
    }

    @Test
    @DisplayName("what is clean is told to all at once, with all that there is to know, and may be read by all")
    void released() {
        String folder = FilesMeeting.folder(meeting, "Day 1");
        FileId file = meeting.files().upload("petra", "plan.pdf", 1000, folder + " handout");
        meeting.files().releases(file, "application/pdf");

        meeting.then(new FileReleased(file, id("petra"), "plan.pdf", "application/pdf", 1000, folder, true, meeting.now()));
        assertThat(told("bo")).hasSize(2).last().asString().contains("plan.pdf");
        assertThat(meeting.files().mayRead("bo", file)).isTrue();
        assertThat(meeting.files().path(file)).isEqualTo("Day 1/plan.pdf");
    }

    @Test
    @DisplayName("S85: what is refused is told to the uploader and staff with the finding, and to nobody else, and counts nowhere")
    void refused() {
        meeting.set("mostFiles", "1");
        FileId file = meeting.files().upload("anna", "bad.exe", 1000, "");
        meeting.files().becomes(file, FileState.REFUSED, "infected", "Eicar-Test-Signature");

        assertThat(told("anna")).last().asString().contains("infected", "Eicar-Test-Signature");
        assertThat(meeting.viewSent("olga")).contains("bad.exe", "Eicar-Test-Signature");
        assertThat(told("bo")).isEmpty();
        assertThat(meeting.viewSent("bo")).doesNotContain("Eicar", file.value());
        FileId next = meeting.files().upload("anna", "good.pdf", 1000, "");
        assertThat(meeting.state().file(next)).isPresent();
        meeting.files().upload("anna", "too many.pdf", 1000, "");
        meeting.thenRefused(ExchangeError.TOO_MANY_FILES);
    }

    @Test
    @DisplayName("S87: a late finding is told to the uploader, staff and who had read the file; for others it is not there any more")
    void withdrawn() {
        FileId file = FilesMeeting.released(meeting, "anna", "plan.pdf");
        meeting.join("cleo", Role.ATTENDEE);
        meeting.files().becomes(file, FileState.WITHDRAWN, "infected", "Late.Virus", "bo");

        assertThat(meeting.viewSent("bo")).contains("plan.pdf", "withdrawn", "Late.Virus");
        assertThat(told("bo")).anyMatch(event -> event.contains("Late.Virus"));
        assertThat(told("anna")).anyMatch(event -> event.contains("Late.Virus"));
        assertThat(told("cleo")).noneMatch(event -> event.contains("Late.Virus")).last().asString().contains(file.value());
        assertThat(meeting.viewSent("cleo")).doesNotContain("plan.pdf", "Late.Virus", file.value());
        assertThat(told("olga")).as("nobody is told who read it").noneMatch(event -> event.contains("readers"));
        assertThat(meeting.viewSent("olga")).doesNotContain("readers");
        assertThat(meeting.files().mayRead("olga", file)).isFalse();
    }

    @Test
    @DisplayName("the first that is told of a file may be how it ended")
    void toldLate() {
        String folder = FilesMeeting.folder(meeting, "Day 1");
        FileId file = meeting.files().upload("anna", "plan.pdf", 1000, folder);
        var untold = meeting.state().files();
        FileId other = meeting.files().upload("anna", "other.pdf", 1000, "");
        meeting.when("anna", new DeleteFile(other));
        meeting.files().becomes(other, FileState.RELEASED, "", "");
        meeting.then();

        assertThat(untold).extracting(SharedFile::id).containsExactly(file);
        assertThat(meeting.viewSent("bo")).as("deleted before it was released").doesNotContain(other.value());
        meeting.files().becomes(other, FileState.DELETED, "", "");
        meeting.then(new FileGone(other));
        assertThat(meeting.state().file(other)).isEmpty();
    }

    @Test
    @DisplayName("people rename, move and delete their own files, staff those of all")
    void own() {
        FileId file = FilesMeeting.released(meeting, "anna", "plan.pdf");

        meeting.when("bo", new DeleteFile(file));
        meeting.thenRefused(ExchangeError.NOT_OWN);
        meeting.when("bo", new RenameFile(file, "mine.pdf"));
        meeting.thenRefused(ExchangeError.NOT_OWN);
        meeting.when("anna", new RenameFile(file, " Plan B.PDF "));
        meeting.then(new FileRenamed(file, "Plan B.PDF", id("anna"), meeting.now()));
        assertThat(meeting.files().path(file)).isEqualTo("Plan B.PDF");
        meeting.when("petra", new DeleteFile(file));
        meeting.then(new FileDeleted(file, List.of(id("petra")), meeting.now()));
        assertThat(meeting.files().mayRead("anna", file)).isFalse();
        assertThat(meeting.viewSent("anna")).doesNotContain(file.value());
        meeting.when("anna", new DeleteFile(file));
        meeting.thenRefused(ExchangeError.FILE_NOT_FOUND);
    }

    @Test
    @DisplayName("a file keeps its ending: what it is was checked against it")
    void ending() {
        FileId file = FilesMeeting.released(meeting, "anna", "plan.pdf");

        for (String name : List.of("plan.exe", "plan", "plan.pdf.exe")) {
            meeting.when("anna", new RenameFile(file, name));
            meeting.thenRefused(ExchangeError.ENDING_CHANGED);
        }
        for (String name : List.of("a/b.pdf", "a\\b.pdf", "a\u202Efdp.pdf", "\u0000.pdf")) {
            meeting.when("anna", new RenameFile(file, name));
            meeting.thenRefused(ExchangeError.MALFORMED_NAME);
        }
        meeting.when("anna", new RenameFile(file, "x".repeat(97) + ".pdf"));
        meeting.thenRefused(ExchangeError.NAME_TOO_LONG);
    }

    @Test
    @DisplayName("who uploaded what was refused takes it out of the list, and so does staff; others do not find it")
    void dismissed() {
        FileId file = meeting.files().upload("anna", "bad.exe", 1000, "");
        meeting.files().becomes(file, FileState.REFUSED, "infected", "Eicar");

        meeting.when("bo", new DeleteFile(file));
        meeting.thenRefused(ExchangeError.FILE_NOT_FOUND);
        meeting.when("anna", new RenameFile(file, "good.exe"));
        meeting.thenRefused(ExchangeError.NOT_RELEASED);
        meeting.when("olga", new DeleteFile(file));

        assertThat(meeting.viewSent("anna")).doesNotContain(file.value());
        assertThat(told("bo")).isEmpty();
    }

    @Test
    @DisplayName("handouts are given out by staff, and by nobody else")
    void handouts() {
        meeting.files().upload("anna", "mine.pdf", 1000, "handout");
        meeting.thenRefused(ExchangeError.NOT_STAFF);
        FileId file = FilesMeeting.released(meeting, "anna", "plan.pdf");
        meeting.when("anna", new MarkHandout(file, true));
        meeting.thenRefused(CommonError.NOT_PERMITTED);

        meeting.when("petra", new MarkHandout(file, true));

        assertThat(meeting.state().file(file).orElseThrow().handout()).isTrue();
    }

    @Test
    @DisplayName("a purpose that is none is refused, and so is a folder that is not there")
    void purposes() {
        meeting.files().upload("anna", "a", 1, "anything");
        meeting.thenRefused(CommonError.INVALID);
        meeting.files().upload("petra", "a", 1, "handout handout");
        meeting.thenRefused(CommonError.INVALID);
        meeting.files().upload("anna", "a", 1, "D".repeat(22));
        meeting.thenRefused(ExchangeError.FOLDER_NOT_FOUND);
        FileId file = FilesMeeting.released(meeting, "anna", "plan.pdf");
        meeting.when("anna", new MoveFile(file, "D".repeat(22)));
        meeting.thenRefused(ExchangeError.FOLDER_NOT_FOUND);
    }

    @Test
    @DisplayName("a hidden attendee's file is there for all, and who brought it is not told to attendees (S73)")
    void hidden() {
        meeting.hide("anna");
        FileId file = FilesMeeting.released(meeting, "anna", "plan.pdf");

        assertThat(told("bo")).last().asString().contains("plan.pdf", "someone").doesNotContain(id("anna").value());
        assertThat(meeting.viewSent("bo")).contains("plan.pdf").doesNotContain(id("anna").value());
        assertThat(meeting.viewSent("petra")).contains(id("anna").value());
        assertThat(meeting.files().mayRead("bo", file)).isTrue();
        assertThat(meeting.documents("bo", "en").getFirst().text()).contains("plan.pdf").doesNotContain(MeetingDriver.rosterName("anna"));
    }

    @Test
    @DisplayName("refused files that are remembered are a hundred at most")
    void bounded() {
        List<FileId> files = IntStream.range(0, 101)
                .mapToObj(i -> {
                    FileId file = meeting.files().upload("anna", "bad.exe", 1, "");
                    meeting.files().becomes(file, FileState.REFUSED, "infected", "Eicar");
                    return file;
                })
                .toList();

        assertThat(meeting.state().files()).extracting(SharedFile::id).isEqualTo(files.subList(1, 101));
    }
}
