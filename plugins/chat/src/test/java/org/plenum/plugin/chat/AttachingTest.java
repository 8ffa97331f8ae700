package org.plenum.plugin.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.chat.Attaching.DiscardFile;
import org.plenum.plugin.chat.Moderating.SetMute;
import org.plenum.plugin.chat.Writing.DeleteMessage;
import org.plenum.plugin.chat.Writing.EditMessage;
import org.plenum.plugin.chat.Writing.SendMessage;
import org.plenum.plugin.chat.Writing.SendPrivateMessage;
import org.plenum.plugin.chat.Writing.SendStaffMessage;
import org.plenum.spi.CommonError;
import org.plenum.spi.Event;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.Retracting;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.Recorded;

/** Files with messages. */
class AttachingTest {
    private final MeetingDriver<ChatState> meeting = ChatMeeting.begun();

    private FileId released(String person, String name) {
        FileId file = meeting.files().upload(person, name, 1000, "");
        meeting.files().releases(file, "image/png");
        return file;
    }

    private List<String> told(String person) {
        return meeting.eventsSent(person);
    }

    @Test
    @DisplayName("S83: until it is sent, a file is its uploader's alone; it is sent when it is clean, and not before")
    void uploadersAlone() {
        FileId file = meeting.files().upload("anna", "cat.png", 1000, "");
        meeting.when("anna", new SendMessage("Look", List.of(), List.of(file)));
        meeting.thenRefused(ChatError.FILE_NOT_READY);
        meeting.files().releases(file, "image/png");

        assertThat(told("anna")).hasSize(2);
        assertThat(told("bo")).isEmpty();
        assertThat(told("olga")).isEmpty();
        assertThat(meeting.viewSent("anna")).contains("cat.png", "released");
        assertThat(meeting.viewSent("olga")).doesNotContain(file.value());
        assertThat(meeting.files().mayRead("anna", file)).isTrue();
        assertThat(meeting.files().mayRead("olga", file)).isFalse();
        meeting.when("bo", new SendMessage("Mine", List.of(), List.of(file)));
        meeting.thenRefused(ChatError.FILE_NOT_FOUND);
    }

    @Test
    @DisplayName("a message tells its files to all whom it is for, with what they are; it needs no words then")
    void sent() {
        FileId file = released("anna", "cat.png");

        meeting.when("anna", new SendMessage(" ", List.of(), List.of(file)));

        assertThat(told("bo")).singleElement().asString().contains("cat.png", "image/png", "1000");
        assertThat(meeting.files().mayRead("bo", file)).isTrue();
        assertThat(meeting.state().pending()).isEmpty();
        meeting.when("anna", new SendMessage("Again", List.of(), List.of(file)));
        meeting.thenRefused(ChatError.FILE_NOT_FOUND);
        meeting.when("anna", new SendMessage(" ", List.of(), List.of()));
        meeting.thenRefused(ChatError.EMPTY_TEXT);
    }

    @Test
    @DisplayName("a private message's file is read by its sender and recipient, and by nobody else, not even staff")
    void privately() {
        FileId file = released("anna", "secret.png");
        meeting.when("anna", new SendPrivateMessage("For you", id("bo"), List.of(), List.of(file)));

        assertThat(List.of("anna", "bo")).allMatch(person -> meeting.files().mayRead(person, file));
        assertThat(List.of("cyd", "petra", "olga")).noneMatch(person -> meeting.files().mayRead(person, file));
        assertThat(told("olga")).isEmpty();
        FileId other = released("anna", "staff.png");
        meeting.when("anna", new SendStaffMessage("", List.of(), List.of(other)));
        assertThat(List.of("anna", "petra", "olga")).allMatch(person -> meeting.files().mayRead(person, other));
        assertThat(meeting.files().mayRead("bo", other)).isFalse();
    }

    @Test
    @DisplayName("a deleted message's files are gone with it, from the log too")
    void deleted() {
        FileId file = released("anna", "cat.png");
        meeting.when("anna", new SendMessage("Look", List.of(), List.of(file)));
        String message = meeting.lastId();
        meeting.when("anna", new EditMessage(message, ""));
        meeting.then(new ChatEvent.MessageEdited(message, id("anna"), ""));

        meeting.when("anna", new DeleteMessage(message));

        meeting.then(new ChatEvent.MessageDeleted(message, id("anna"), List.of(file)));
        assertThat(meeting.files().mayRead("bo", file)).isFalse();
        assertThat(meeting.viewSent("bo")).doesNotContain("cat.png");
        assertThat(kept()).extracting(Event::toString).noneMatch(event -> event.contains("cat.png"));
        meeting.files().becomes(file, FileState.DELETED, "", "");
        meeting.then();
    }

    /** The log after all that was taken back. */
    private List<Event> kept() {
        List<Event> events = meeting.log().stream().map(Recorded::event).toList();
        for (Event event : events) {
            if (event instanceof Retracting taking) {
                events = events.stream().map(taking::rest).toList();
            }
        }
        return events;
    }

    @Test
    @DisplayName("S85: what is refused is told to who wanted to send it, with the finding; staff is told what was found, not the name")
    void refused() {
        FileId file = meeting.files().upload("anna", "cat.exe", 1000, "");
        meeting.files().becomes(file, FileState.REFUSED, "infected", "Eicar-Test-Signature");

        assertThat(told("anna")).last().asString().contains("infected", "Eicar-Test-Signature");
        assertThat(told("olga")).singleElement().asString().contains("Eicar-Test-Signature").doesNotContain("cat.exe");
        assertThat(told("bo")).isEmpty();
        meeting.when("anna", new SendMessage("Look", List.of(), List.of(file)));
        meeting.thenRefused(ChatError.FILE_NOT_READY);
        FileId other = meeting.files().upload("anna", "run.bat", 1000, "");
        meeting.files().becomes(other, FileState.REFUSED, "forbidden-type", ".bat");
        assertThat(told("olga")).as("what is only not allowed is nobody else's affair").hasSize(1);
    }

    @Test
    @DisplayName("S87: after a late finding the message says that the file was removed, and why, to all whom it was for")
    void withdrawn() {
        FileId file = released("anna", "cat.png");
        meeting.when("anna", new SendPrivateMessage("For you", id("bo"), List.of(), List.of(file)));

        meeting.files().becomes(file, FileState.WITHDRAWN, "infected", "Late.Virus", "bo");

        assertThat(told("bo")).last().asString().contains("Late.Virus");
        assertThat(meeting.viewSent("bo")).contains("cat.png", "removed", "Late.Virus");
        assertThat(told("cyd")).isEmpty();
        assertThat(meeting.files().mayRead("bo", file)).isFalse();
    }

    @Test
    @DisplayName("who does not want to send a file discards it, also while it is checked; it does not come back")
    void discarded() {
        FileId file = meeting.files().upload("anna", "cat.png", 1000, "");
        meeting.when("bo", new DiscardFile(file));
        meeting.thenRefused(ChatError.FILE_NOT_FOUND);
        meeting.when("anna", new DiscardFile(file));
        meeting.files().releases(file, "image/png");
        meeting.then();

        assertThat(meeting.viewSent("anna")).doesNotContain(file.value());
        assertThat(meeting.files().mayRead("anna", file)).isFalse();
        meeting.files().becomes(file, FileState.DELETED, "", "");
        assertThat(meeting.state().pending()).isEmpty();
    }

    @Test
    @DisplayName("five files go with a message, and twenty may wait to be sent")
    void bounded() {
        List<FileId> files = IntStream.range(0, 20).mapToObj(i -> released("anna", i + ".png")).toList();
        meeting.when("anna", new SendMessage("All", List.of(), files.subList(0, 6)));
        meeting.thenRefused(ChatError.TOO_MANY_FILES);
        meeting.files().upload("anna", "more.png", 1, "");
        meeting.thenRefused(ChatError.TOO_MANY_FILES);
        meeting.files().upload("bo", "of another.png", 1, "");
        meeting.files().upload("bo", "other.png", 1, "anything");
        meeting.thenRefused(CommonError.INVALID);

        meeting.when("anna", new SendMessage("Five", List.of(), files.subList(0, 5)));

        assertThat(meeting.state().pending()).hasSize(16);
    }

    @Test
    @DisplayName("who is muted uploads nothing")
    void muted() {
        meeting.when("olga", new SetMute(id("anna"), true));

        meeting.files().upload("anna", "cat.png", 1000, "");

        meeting.thenRefused(ChatError.MUTED);
    }
}
