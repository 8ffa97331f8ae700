package org.plenum.plugin.chat;

import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.chat.Attaching.DiscardFile;
import org.plenum.plugin.chat.Moderating.RemoveMessage;
import org.plenum.plugin.chat.Moderating.SetMute;
import org.plenum.plugin.chat.Reacting.AddReaction;
import org.plenum.plugin.chat.Reacting.RemoveReaction;
import org.plenum.plugin.chat.Reading.ReadMessages;
import org.plenum.plugin.chat.Writing.DeleteMessage;
import org.plenum.plugin.chat.Writing.EditMessage;
import org.plenum.plugin.chat.Writing.SendMessage;
import org.plenum.plugin.chat.Writing.SendPrivateMessage;
import org.plenum.plugin.chat.Writing.SendStaffMessage;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The chat keeps the contract of plugins. */
class ChatContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new ChatPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(ChatContractTest::talk, ChatContractTest::moderate, ChatContractTest::attach);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"message-sent","payload":{"id":"CAAAAAAAAAAAAAAAAAAAAA","from":"AAAAAAAAAAAAAAAAAAAAAA","scope":"everyone",
                "text":"Hello","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"message-deleted","payload":{"id":"CAAAAAAAAAAAAAAAAAAAAA","by":"AAAAAAAAAAAAAAAAAAAAAA"}}
                """,
                """
                {"name":"message-sent","payload":{"id":"CAAAAAAAAAAAAAAAAAAAAA","from":"AAAAAAAAAAAAAAAAAAAAAA","scope":"everyone",
                "text":"","at":"2026-11-24T10:00:00Z",
                "files":[{"file":"FFFFFFFFFFFFFFFFFFFFFF","name":"a.png","type":"image/png","length":5}]}}
                """,
                """
                {"name":"file-attached","payload":{"by":"AAAAAAAAAAAAAAAAAAAAAA",
                "file":{"file":"FFFFFFFFFFFFFFFFFFFFFF","name":"a.png","type":"image/png","length":5}}}
                """,
                """
                {"name":"attachment-removed","payload":{"id":"CAAAAAAAAAAAAAAAAAAAAA",
                "file":{"file":"FFFFFFFFFFFFFFFFFFFFFF","reason":"infected","finding":"Eicar"}}}
                """);
    }

    private static void talk(MeetingDriver<?> meeting) {
        people(meeting);
        meeting.when("anna", new SendMessage(meeting.words("anna"), List.of(), List.of()));
        String first = meeting.lastId();
        meeting.when("bo", new SendMessage(meeting.words("bo"), List.of(first), List.of()));
        meeting.when("bo", new AddReaction(first, "👍"));
        meeting.when("cyd", new AddReaction(first, "👍"));
        meeting.when("bo", new RemoveReaction(first, "👍"));
        meeting.when("anna", new EditMessage(first, meeting.words("anna")));
        meeting.when("anna", new SendPrivateMessage(meeting.words("anna"), MeetingDriver.id("bo"), List.of(), List.of()));
        meeting.when("bo", new AddReaction(meeting.lastId(), "❤️"));
        meeting.when("bo", new SendStaffMessage(meeting.words("bo"), List.of(), List.of()));
        meeting.when("petra", new SendStaffMessage(meeting.words("petra"), List.of(meeting.lastId()), List.of()));
        meeting.when("cyd", new ReadMessages(first));
    }

    private static void moderate(MeetingDriver<?> meeting) {
        people(meeting);
        meeting.when("anna", new SendMessage(meeting.words("anna"), List.of(), List.of()));
        meeting.when("anna", new DeleteMessage(meeting.lastId()));
        meeting.when("bo", new SendMessage(meeting.words("bo"), List.of(), List.of()));
        String second = meeting.lastId();
        meeting.when("bo", new EditMessage(second, meeting.words("bo")));
        meeting.when("anna", new AddReaction(second, "👍"));
        meeting.when("cyd", new AddReaction(second, "❤️"));
        meeting.when("cyd", new RemoveReaction(second, "❤️"));
        meeting.when("petra", new RemoveMessage(second));
        meeting.when("olga", new SetMute(MeetingDriver.id("bo"), true));
        meeting.when("petra", new SetMute(MeetingDriver.id("bo"), false));
    }

    private static void attach(MeetingDriver<?> meeting) {
        people(meeting);
        FileId first = meeting.files().upload("anna", meeting.words("anna"), 1000, "");
        meeting.files().releases(first, "image/png");
        meeting.when("anna", new SendMessage(meeting.words("anna"), List.of(), List.of(first)));
        FileId second = meeting.files().upload("bo", meeting.words("bo"), 1000, "");
        meeting.files().releases(second, "image/png");
        meeting.when("bo", new SendPrivateMessage("", MeetingDriver.id("cyd"), List.of(), List.of(second)));
        meeting.files().becomes(second, FileState.WITHDRAWN, "infected", "Late", "cyd");
        FileId bad = meeting.files().upload("cyd", meeting.words("cyd"), 1000, "");
        meeting.files().becomes(bad, FileState.REFUSED, "infected", "Eicar");
        FileId unwanted = meeting.files().upload("cyd", "gone.png", 1000, "");
        meeting.when("cyd", new DiscardFile(unwanted));
        meeting.files().becomes(unwanted, FileState.DELETED, "", "");
        FileId last = meeting.files().upload("anna", "soon deleted.png", 1000, "");
        meeting.files().releases(last, "image/png");
        meeting.when("anna", new SendMessage("", List.of(), List.of(last)));
        meeting.when("petra", new RemoveMessage(meeting.lastId()));
    }

    private static void people(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.join("cyd", Role.ATTENDEE);
    }
}
