package org.plenum.plugin.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.pages.PagesMeeting.added;
import static org.plenum.plugin.pages.PagesMeeting.append;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.pages.Arranging.DeletePage;
import org.plenum.plugin.pages.Illustrating.DiscardPicture;
import org.plenum.plugin.pages.PagesEvent.PictureRemoved;
import org.plenum.spi.Document;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.testkit.MeetingDriver;
import org.plenum.text.plugin.Picture;

/** Pictures on text pages; what they share with those in the notes is tested there. */
class IllustratingTest {
    private final MeetingDriver<PagesState> meeting = PagesMeeting.begun();

    private FileId released(String person, String name) {
        FileId file = meeting.files().upload(person, name, 1000, "");
        meeting.files().releases(file, "image/png");
        return file;
    }

    @Test
    @DisplayName("S83: a picture is known to who brought it alone until it is released, then to all who read the pages, without who brought it (S73)")
    void shown() {
        added(meeting, "Open", Writers.EVERYONE);
        meeting.hide("anna");
        FileId file = meeting.files().upload("anna", "cat.png", 1000, "");
        assertThat(meeting.viewSent("bo")).doesNotContain(file.value());
        assertThat(meeting.files().mayRead("anna", file)).isFalse();

        meeting.files().releases(file, "image/png");

        assertThat(meeting.eventsSent("bo")).last().asString().contains(file.value(), "released").doesNotContain("cat", id("anna").value(), "someone");
        assertThat(meeting.viewSent("bo")).contains(file.value()).doesNotContain("cat.png", id("anna").value());
        assertThat(List.of("anna", "bo", "olga")).allMatch(person -> meeting.files().mayRead(person, file));
    }

    @Test
    @DisplayName("who may write on no page brings no picture; who may on one does, and only pictures")
    void writersBring() {
        added(meeting, "Closed", Writers.PRESENTERS);
        meeting.files().upload("anna", "cat.png", 1000, "");
        meeting.thenRefused(PagesError.NOT_OPEN);
        meeting.files().upload("petra", "cat.pdf", 1000, "");
        meeting.thenRefused(PagesError.NOT_PICTURE);
        released("petra", "cat.png");
        added(meeting, "Open", Writers.EVERYONE);
        released("anna", "cat.png");

        assertThat(meeting.state().pictures()).extracting(Picture::state).containsExactly(FileState.RELEASED, FileState.RELEASED);
    }

    @Test
    @DisplayName("a deleted page leaves its pictures to other pages; who brought one deletes it for all")
    void deleted() {
        String page = added(meeting, "Open", Writers.EVERYONE);
        FileId file = released("anna", "cat.png");
        meeting.when("petra", new DeletePage(page));
        assertThat(meeting.files().mayRead("bo", file)).isTrue();
        meeting.when("petra", new DiscardPicture(file));
        meeting.thenRefused(PagesError.PICTURE_NOT_FOUND);

        meeting.when("anna", new DiscardPicture(file));

        meeting.then(new PictureRemoved(file, false));
        assertThat(meeting.viewSent("bo")).doesNotContain(file.value());
        assertThat(meeting.files().mayRead("bo", file)).isFalse();
    }

    @Test
    @DisplayName("saved pages have the words of a picture in its place")
    void words() {
        String page = added(meeting, "Open", Writers.EVERYONE);
        FileId file = released("anna", "cat.png");
        append(meeting, "anna", page, "Look: ![a cat](file:" + file + ")!");

        assertThat(meeting.documents("bo", "en")).extracting(Document::text).containsExactly("# Open\n\nLook: a cat!\n");
    }
}
