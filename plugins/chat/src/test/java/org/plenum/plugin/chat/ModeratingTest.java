package org.plenum.plugin.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.chat.ChatMeeting.read;
import static org.plenum.plugin.chat.ChatMeeting.say;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.plugin.chat.Chat.ChatView;
import org.plenum.plugin.chat.Chat.Muted;
import org.plenum.plugin.chat.ChatEvent.MuteSet;
import org.plenum.plugin.chat.ChatEvent.ReactionAdded;
import org.plenum.plugin.chat.ChatEvent.ReactionRemoved;
import org.plenum.plugin.chat.Message.Reaction;
import org.plenum.plugin.chat.Moderating.RemoveMessage;
import org.plenum.plugin.chat.Moderating.SetMute;
import org.plenum.plugin.chat.Reacting.AddReaction;
import org.plenum.plugin.chat.Reacting.RemoveReaction;
import org.plenum.plugin.chat.Writing.DeleteMessage;
import org.plenum.plugin.chat.Writing.EditMessage;
import org.plenum.plugin.chat.Writing.SendMessage;
import org.plenum.plugin.chat.Writing.SendPrivateMessage;
import org.plenum.plugin.chat.Writing.SendStaffMessage;
import org.plenum.spi.CommonError;
import org.plenum.spi.Role;
import org.plenum.testkit.MeetingDriver;

class ModeratingTest {
    private final MeetingDriver<ChatState> meeting = ChatMeeting.begun();

    @Test
    @DisplayName("who is muted writes and reacts nowhere, and may still delete")
    void mutedPeopleDoNotWrite() {
        String id = say(meeting, "bo", "Rude");

        meeting.when("petra", new SetMute(id("bo"), true));

        meeting.then(new MuteSet(id("bo"), true, id("petra"), meeting.now()));
        for (Record payload : List.of(
                new SendMessage("a", List.of(), List.of()),
                new SendStaffMessage("a", List.of(), List.of()),
                new SendPrivateMessage("a", id("anna"), List.of(), List.of()),
                new EditMessage(id, "a"),
                new AddReaction(id, "👍"))) {
            meeting.when("bo", payload);
            meeting.thenRefused(ChatError.MUTED);
        }
        meeting.when("bo", new DeleteMessage(id));
        assertThat(read(meeting, "anna")).containsExactly("");
    }

    @Test
    @DisplayName("staff and the muted person know of the mute, and nobody else")
    void mutesAreDiscreet() {
        var mute = new Muted(id("bo"), id("petra"), meeting.now());
        meeting.when("petra", new SetMute(id("bo"), true));

        assertThat(meeting.eventsSent("olga")).hasSize(1);
        assertThat(meeting.eventsSent("bo")).hasSize(1);
        assertThat(meeting.eventsSent("anna")).isEmpty();
        assertThat(((ChatView) meeting.view("anna")).muted()).isEmpty();
        assertThat(((ChatView) meeting.view("bo")).muted()).containsExactly(mute);
        assertThat(((ChatView) meeting.view("olga")).muted()).containsExactly(mute);
    }

    @Test
    @DisplayName("staff cannot be muted, and a muted attendee who is made presenter writes again")
    void staffIsNotMuted() {
        meeting.when("petra", new SetMute(id("olga"), true));
        meeting.thenRefused(ChatError.STAFF);
        meeting.when("anna", new SetMute(id("bo"), true));
        meeting.thenRefused(CommonError.NOT_PERMITTED);

        meeting.when("petra", new SetMute(id("bo"), true));
        meeting.change("bo", Role.PRESENTER);

        say(meeting, "bo", "Thanks");
        assertThat(read(meeting, "anna")).containsExactly("Thanks");
    }

    @Test
    @DisplayName("staff removes what anybody wrote to everyone or to staff")
    void staffRemoves() {
        String id = say(meeting, "bo", "Rude");

        meeting.when("anna", new RemoveMessage(id));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
        meeting.when("petra", new RemoveMessage(id));

        assertThat(read(meeting, "anna")).containsExactly("");
    }

    @Test
    @DisplayName("a reaction is there once for each person, and can be taken back")
    void reactionsAreCountedOnce() {
        String id = say(meeting, "anna", "Hello");

        meeting.when("bo", new AddReaction(id, "👍"));
        meeting.then(new ReactionAdded(id, id("bo"), "👍"));
        meeting.when("bo", new AddReaction(id, "👍"));
        meeting.then();
        meeting.when("cyd", new AddReaction(id, "👍"));
        assertThat(reactions(id)).containsExactly(new Reaction("👍", List.of(id("bo"), id("cyd"))));

        meeting.when("bo", new RemoveReaction(id, "👍"));
        meeting.then(new ReactionRemoved(id, id("bo"), "👍"));
        meeting.when("cyd", new RemoveReaction(id, "👍"));
        assertThat(reactions(id)).isEmpty();
    }

    @Test
    @DisplayName("a message takes 20 different reactions")
    void reactionsAreLimited() {
        String id = say(meeting, "anna", "Hello");
        for (int i = 0; i < 20; i++) {
            meeting.when("bo", new AddReaction(id, Character.toString(0x1F600 + i)));
        }

        meeting.when("bo", new AddReaction(id, "👍"));
        meeting.thenRefused(ChatError.TOO_MANY_REACTIONS);
        meeting.when("cyd", new AddReaction(id, Character.toString(0x1F600)));
        assertThat(reactions(id)).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "❤️", "👍🏽", "👩‍💻", "👨‍👩‍👧‍👦", "🇸🇪", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "✅"})
    @DisplayName("one emoji is a reaction")
    void emojiAreReactions(String emoji) {
        assertThat(Emoji.isOne(emoji)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1", "#", "👍👍", "👍a", " ", "\ud83d", "é", "<b>", "👍\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300"})
    @DisplayName("anything else is none")
    void othersAreNone(String text) {
        assertThat(Emoji.isOne(text)).isFalse();
    }

    private List<Reaction> reactions(String id) {
        return meeting.state().history().find(id).orElseThrow().reactions();
    }
}
