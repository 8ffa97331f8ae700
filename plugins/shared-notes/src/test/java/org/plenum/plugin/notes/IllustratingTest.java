package org.plenum.plugin.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.notes.NotesMeeting.append;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.notes.Illustrating.DiscardPicture;
import org.plenum.plugin.notes.NotesEvent.PictureBrought;
import org.plenum.plugin.notes.NotesEvent.PictureChecked;
import org.plenum.plugin.notes.NotesEvent.PictureRemoved;
import org.plenum.spi.CommonError;
import org.plenum.spi.Document;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.testkit.MeetingDriver;
import org.plenum.text.Passage;
import org.plenum.text.plugin.Picture;

/** Pictures in the notes. */
class IllustratingTest {
    private final MeetingDriver<NotesState> meeting = NotesMeeting.begun();

    private FileId brought(String person, String name) {
        return meeting.files().upload(person, name, 1000, "");
    }

    private FileId released(String person, String name) {
        FileId file = brought(person, name);
        meeting.files().releases(file, "image/png");
        return file;
    }

    @Test
    @DisplayName("S83: until it is released a picture is known to who brought it alone, and read by nobody; then to all who read the notes")
    void uploadersAlone() {
        FileId file = brought("anna", "cat.png");
        meeting.files().becomes(file, FileState.WAITING, "not-inspected", "");

        assertThat(meeting.eventsSent("anna")).hasSize(2);
        assertThat(List.of("bo", "petra", "olga")).allSatisfy(other -> {
            assertThat(meeting.eventsSent(other)).isEmpty();
            assertThat(meeting.viewSent(other)).doesNotContain(file.value(), "cat.png");
        });
        assertThat(List.of("anna", "bo", "olga")).noneMatch(person -> meeting.files().mayRead(person, file));

        meeting.files().releases(file, "image/png");

        assertThat(meeting.eventsSent("bo")).singleElement().asString().contains(file.value(), "released").doesNotContain("cat.png");
        assertThat(meeting.viewSent("bo")).contains(file.value()).doesNotContain("cat.png");
        assertThat(meeting.viewSent("anna")).contains("cat.png");
        assertThat(List.of("anna", "bo", "olga")).allMatch(person -> meeting.files().mayRead(person, file));
    }

    @Test
    @DisplayName("only PNG, JPEG, GIF and WebP are taken, by name before and by content after")
    void picturesOnly() {
        for (String name : List.of("plan.pdf", "cat.svg", "cat", "png", "cat.png.exe", "cat.")) {
            brought("anna", name);
            meeting.thenRefused(NotesError.NOT_PICTURE);
        }
        meeting.files().upload("anna", "cat.png", 1000, "page");
        meeting.thenRefused(CommonError.INVALID);
        for (String name : List.of("a.png", "b.JPG", "c.jpeg", "d.gif", "e.webp")) {
            FileId file = brought("anna", name);
            meeting.then(new PictureBrought(file, id("anna"), name));
        }
        FileId disguised = brought("anna", "f.png");

        meeting.files().releases(disguised, "image/svg+xml");

        meeting.then(new PictureChecked(disguised, FileState.REFUSED, "forbidden-type", "image/svg+xml"));
        assertThat(List.of("anna", "bo")).noneMatch(person -> meeting.files().mayRead(person, disguised));
        assertThat(meeting.eventsSent("bo")).isEmpty();
    }

    @Test
    @DisplayName("S85, S88: of a refused picture nobody hears but who brought it, and staff the finding if it is harmful, without its name")
    void refused() {
        FileId harmful = brought("anna", "holiday.png");
        FileId broken = brought("anna", "other.png");

        meeting.files().becomes(harmful, FileState.REFUSED, "infected", "Eicar");
        meeting.files().becomes(broken, FileState.REFUSED, "mismatched-type", "ZIP");

        assertThat(meeting.eventsSent("bo")).isEmpty();
        assertThat(meeting.viewSent("bo")).doesNotContain(harmful.value(), broken.value());
        assertThat(meeting.eventsSent("olga")).singleElement().asString().contains("Eicar", id("anna").value()).doesNotContain("holiday");
        assertThat(meeting.viewSent("anna")).contains("holiday.png", "infected", "other.png", "mismatched-type");
        assertThat(meeting.files().mayRead("anna", harmful)).isFalse();
    }

    @Test
    @DisplayName("S87: after a late finding all who read the notes are told why the picture is gone, and nobody reads it")
    void withdrawn() {
        FileId file = released("anna", "cat.png");

        meeting.files().becomes(file, FileState.WITHDRAWN, "infected", "Late.Virus", "bo");

        assertThat(meeting.viewSent("bo")).contains(file.value(), "withdrawn", "Late.Virus");
        assertThat(meeting.eventsSent("bo").getLast()).contains("withdrawn");
        assertThat(meeting.files().mayRead("bo", file)).isFalse();
    }

    @Test
    @DisplayName("who brought a picture deletes it, nobody else does; its name leaves the log, and it does not come back")
    void discarded() {
        FileId file = brought("anna", "cat.png");
        meeting.when("olga", new DiscardPicture(file));
        meeting.thenRefused(NotesError.PICTURE_NOT_FOUND);

        meeting.when("anna", new DiscardPicture(file));

        var removed = new PictureRemoved(file, false);
        meeting.then(removed);
        assertThat(removed.rest(new PictureBrought(file, id("anna"), "cat.png"))).isEqualTo(new PictureBrought(file, id("anna"), ""));
        assertThat(meeting.eventsSent("bo")).isEmpty();
        meeting.files().releases(file, "image/png");
        assertThat(meeting.viewSent("anna")).doesNotContain(file.value(), "cat.png");
        assertThat(meeting.files().mayRead("anna", file)).isFalse();
        meeting.when("anna", new DiscardPicture(file));
        meeting.thenRefused(NotesError.PICTURE_NOT_FOUND);
        meeting.files().becomes(file, FileState.DELETED, "", "");
        assertThat(meeting.state().pictures()).isEmpty();
    }

    @Test
    @DisplayName("a picture that was seen and is deleted, by who brought it or by the server, is gone for all")
    void goneForAll() {
        FileId own = released("anna", "cat.png");
        FileId erased = released("anna", "dog.png");

        meeting.when("anna", new DiscardPicture(own));
        meeting.files().becomes(erased, FileState.DELETED, "", "");

        assertThat(meeting.eventsSent("bo")).filteredOn(event -> event.contains("picture-removed") || event.contains("gone")).hasSize(2);
        assertThat(meeting.viewSent("bo")).doesNotContain(own.value(), erased.value());
        assertThat(List.of(own, erased)).noneMatch(file -> meeting.files().mayRead("bo", file));
    }

    @Test
    @DisplayName("a picture stays when it is taken out of the text: undoing brings it back")
    void staysWithoutReference() {
        FileId file = released("anna", "cat.png");
        append(meeting, "anna", "![cat](file:" + file + ")");

        meeting.when("bo", NotesMeeting.change("bbbbbbbbbbb", 1, meeting.state().document().length(), 0, meeting.state().document().length(), ""));

        assertThat(meeting.state().pictures()).extracting(Picture::state).containsExactly(FileState.RELEASED);
        assertThat(meeting.files().mayRead("bo", file)).isTrue();
    }

    @Test
    @DisplayName("S73: of a hidden person's picture others are given the picture, and nothing of who brought it")
    void hiddenUploader() {
        meeting.hide("anna");

        FileId file = released("anna", "annas-cat.png");

        assertThat(meeting.eventsSent("bo")).singleElement().asString().doesNotContain(id("anna").value(), "annas-cat", "someone");
        assertThat(meeting.viewSent("bo")).contains(file.value()).doesNotContain(id("anna").value(), "annas-cat", "someone");
    }

    @Test
    @DisplayName("a meeting's notes have 200 pictures at most; refused ones do not count, and the last 100 of them are remembered")
    void bounded() {
        for (int i = 0; i < 150; i++) {
            meeting.files().becomes(brought("bo", "bad.png"), FileState.REFUSED, "forbidden-type", "");
        }
        assertThat(meeting.state().pictures()).hasSize(100);
        for (int i = 0; i < Picture.MOST; i++) {
            released("anna", i + ".png");
        }

        brought("bo", "more.png");

        meeting.thenRefused(NotesError.TOO_MANY_PICTURES);
        meeting.when("anna", new DiscardPicture(meeting.state().pictures().getLast().file()));
        released("bo", "more.png");
        assertThat(meeting.state().pictures()).extracting(Picture::name).contains("more.png");
    }

    @Test
    @DisplayName("saved notes and those of the next meeting have the words of a picture in its place")
    void words() {
        FileId file = released("anna", "cat.png");
        append(meeting, "anna", "Look: ![a cat](file:" + file + ")!");
        meeting.end();

        MeetingDriver<NotesState> next = meeting.next(NotesMeeting.manifest());

        assertThat(meeting.documents("bo", "en")).extracting(Document::text).containsOnly("Look: a cat!");
        assertThat(next.state().document().passages()).containsExactly(new Passage(id("anna").value(), "Look: a cat!"));
        assertThat(next.state().pictures()).isEmpty();
    }
}
