package org.plenum.plugin.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.chat.ChatMeeting.read;
import static org.plenum.plugin.chat.ChatMeeting.say;
import static org.plenum.testkit.MeetingDriver.id;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.chat.Chat.ChatView;
import org.plenum.plugin.chat.Chat.Messages;
import org.plenum.plugin.chat.ChatEvent.MessageDeleted;
import org.plenum.plugin.chat.ChatEvent.MessageEdited;
import org.plenum.plugin.chat.ChatEvent.MessageSent;
import org.plenum.plugin.chat.Reading.ReadMessages;
import org.plenum.plugin.chat.Writing.DeleteMessage;
import org.plenum.plugin.chat.Writing.EditMessage;
import org.plenum.plugin.chat.Writing.SendMessage;
import org.plenum.plugin.chat.Writing.SendPrivateMessage;
import org.plenum.plugin.chat.Writing.SendStaffMessage;
import org.plenum.plugin.chat.Writing.Sent;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.testkit.MeetingDriver;

class WritingTest {
    private final MeetingDriver<ChatState> meeting = ChatMeeting.begun();

    @Test
    @DisplayName("a message to everyone reaches everyone, trimmed, and the author is told its id")
    void messagesReachEveryone() {
        meeting.when("anna", new SendMessage("  Hello\r\nall  ", List.of(), List.of()));

        String id = meeting.lastId();
        meeting.then(new MessageSent(id, id("anna"), Scope.EVERYONE, List.of(), "Hello\nall", List.of(), meeting.now(), List.of()));
        assertThat(meeting.reply()).isEqualTo(new Sent(id, meeting.now()));
        assertThat(read(meeting, "cyd")).containsExactly("Hello\nall");
    }

    @Test
    @DisplayName("a message to one person reaches the two of them and nobody else, not even staff")
    void privateMessagesStayPrivate() {
        meeting.when("anna", new SendPrivateMessage("Lunch?", id("bo"), List.of(), List.of()));

        assertThat(meeting.eventsSent("anna")).hasSize(1);
        assertThat(meeting.eventsSent("bo")).hasSize(1);
        for (String other : List.of("cyd", "petra", "olga")) {
            assertThat(meeting.eventsSent(other)).as(other).isEmpty();
            assertThat(read(meeting, other)).as(other).isEmpty();
        }
    }

    @Test
    @DisplayName("a message to staff reaches organizers, presenters and the author")
    void staffMessagesReachStaff() {
        meeting.when("anna", new SendStaffMessage("No sound", List.of(), List.of()));

        for (String one : List.of("anna", "petra", "olga")) {
            assertThat(meeting.eventsSent(one)).as(one).hasSize(1);
            assertThat(read(meeting, one)).as(one).containsExactly("No sound");
        }
        assertThat(meeting.eventsSent("bo")).isEmpty();
        assertThat(read(meeting, "bo")).isEmpty();
    }

    @Test
    @DisplayName("a hidden person cannot be written to by who may not know of them, as if they were not there (S73)")
    void hiddenPeopleAreNotFound() {
        meeting.hide("bo");

        meeting.when("anna", new SendPrivateMessage("Lunch?", id("bo"), List.of(), List.of()));
        meeting.thenRefused(ChatError.PERSON_NOT_FOUND);
        meeting.when("anna", new SendPrivateMessage("Lunch?", id("nobody"), List.of(), List.of()));
        meeting.thenRefused(ChatError.PERSON_NOT_FOUND);
        meeting.when("anna", new SendPrivateMessage("Lunch?", ParticipantId.SOMEONE, List.of(), List.of()));
        meeting.thenRefused(ChatError.PERSON_NOT_FOUND);
        meeting.when("petra", new SendPrivateMessage("Lunch?", id("bo"), List.of(), List.of()));
        assertThat(meeting.eventsSent("bo")).hasSize(1);
    }

    @Test
    @DisplayName("what a hidden person writes is by someone (S73)")
    void hiddenPeopleAreSomeone() {
        meeting.hide("bo");

        say(meeting, "bo", "Hello");

        assertThat(meeting.eventsSent("anna").getFirst()).contains("\"from\":\"someone\"").doesNotContain(id("bo").value());
        assertThat(meeting.viewSent("anna")).contains("\"from\":\"someone\"").doesNotContain(id("bo").value());
        assertThat(meeting.viewSent("petra")).contains(id("bo").value());
    }

    @Test
    @DisplayName("texts have 1 to 4000 characters, of which one can be seen")
    void textsHaveLimits() {
        meeting.when("anna", new SendMessage(" \u200b\n", List.of(), List.of()));
        meeting.thenRefused(ChatError.EMPTY_TEXT);
        meeting.when("anna", new SendMessage("😀".repeat(4000), List.of(), List.of()));
        meeting.then(new MessageSent(
                meeting.lastId(), id("anna"), Scope.EVERYONE, List.of(), "😀".repeat(4000), List.of(), meeting.now(), List.of()));
        meeting.when("anna", new SendMessage("x".repeat(4001), List.of(), List.of()));
        meeting.thenRefused(ChatError.TEXT_TOO_LONG);
        meeting.when("anna", new SendMessage("\ud83d", List.of(), List.of()));
        meeting.thenRefused(ChatError.BROKEN_TEXT);
    }

    @Test
    @DisplayName("only the author edits, and everybody who has the message is told")
    void authorsEdit() {
        String id = say(meeting, "anna", "Helo");

        meeting.when("petra", new EditMessage(id, "Mine"));
        meeting.thenRefused(ChatError.NOT_AUTHOR);
        meeting.when("anna", new EditMessage(id, "Hello"));

        meeting.then(new MessageEdited(id, id("anna"), "Hello"));
        assertThat(read(meeting, "bo")).containsExactly("Hello");
        assertThat(meeting.state().history().find(id)).get().matches(Message::edited);
    }

    @Test
    @DisplayName("a deleted text is gone from the state and every view (S92)")
    void deletedTextsAreGone() {
        String id = say(meeting, "anna", "Secret");
        meeting.when("bo", new DeleteMessage(id));
        meeting.thenRefused(ChatError.NOT_AUTHOR);

        meeting.when("anna", new DeleteMessage(id));

        meeting.then(new MessageDeleted(id, id("anna"), List.of()));
        meeting.join("dan", Role.ATTENDEE);
        assertThat(meeting.viewSent("dan")).doesNotContain("Secret").contains(id);
        assertThat(meeting.state().toString()).doesNotContain("Secret");
        meeting.when("anna", new EditMessage(id, "Again"));
        meeting.thenRefused(ChatError.MESSAGE_DELETED);
    }

    @Test
    @DisplayName("nobody replies to, edits or deletes a message that they may not see")
    void unseenMessagesAreNotFound() {
        meeting.when("anna", new SendPrivateMessage("Lunch?", id("bo"), List.of(), List.of()));
        String id = meeting.lastId();

        meeting.when("cyd", new SendMessage("No", List.of(id), List.of()));
        meeting.thenRefused(ChatError.MESSAGE_NOT_FOUND);
        meeting.when("cyd", new DeleteMessage(id));
        meeting.thenRefused(ChatError.MESSAGE_NOT_FOUND);
        meeting.when("petra", new Moderating.RemoveMessage(id));
        meeting.thenRefused(ChatError.MESSAGE_NOT_FOUND);
    }

    @Test
    @DisplayName("who joins late sees what was written before, if the tenant allows it")
    void historyIsASetting() {
        say(meeting, "anna", "Early");
        meeting.pass(Duration.ofMinutes(1));
        meeting.join("dan", Role.ATTENDEE);
        say(meeting, "bo", "Late");

        assertThat(read(meeting, "dan")).containsExactly("Early", "Late");
        meeting.set("historyForLateJoiners", "false");
        assertThat(read(meeting, "dan")).containsExactly("Late");
        assertThat(read(meeting, "anna")).containsExactly("Early", "Late");
    }

    @Test
    @DisplayName("who left and came back sees what was written in between, also without history for late joiners")
    void reconnectingIsNotLate() {
        meeting.set("historyForLateJoiners", "false");
        meeting.leave("anna");
        meeting.pass(Duration.ofMinutes(1));
        say(meeting, "bo", "Meanwhile");
        meeting.join("anna", Role.ATTENDEE);

        assertThat(read(meeting, "anna")).containsExactly("Meanwhile");
    }

    @Test
    @DisplayName("a view has the latest 200 messages, and older ones are read in pieces")
    void olderMessagesAreRead() {
        for (int i = 1; i <= 450; i++) {
            say(meeting, "anna", "m" + i);
        }

        ChatView view = (ChatView) meeting.view("bo");
        assertThat(view.messages()).hasSize(200);
        assertThat(view.messages().getFirst().text()).isEqualTo("m251");
        assertThat(view.more()).isTrue();
        meeting.when("bo", new ReadMessages(view.messages().getFirst().id()));
        Messages older = (Messages) meeting.reply();
        assertThat(older.messages()).extracting(Message::text).startsWith("m51").endsWith("m250").hasSize(200);
        meeting.when("bo", new ReadMessages(older.messages().getFirst().id()));
        assertThat(((Messages) meeting.reply()).messages()).hasSize(50);
        assertThat(((Messages) meeting.reply()).more()).isFalse();
    }
}
