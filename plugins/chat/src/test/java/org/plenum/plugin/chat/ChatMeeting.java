package org.plenum.plugin.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.chat.Chat.ChatView;
import org.plenum.plugin.chat.Writing.SendMessage;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;

/** A meeting of the organizer olga, the presenter petra and the attendees anna, bo and cyd. */
final class ChatMeeting {
    private ChatMeeting() {}

    static MeetingDriver<ChatState> begun() {
        MeetingDriver<ChatState> meeting = MeetingDriver.of(new Chat(), manifest());
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.join("cyd", Role.ATTENDEE);
        return meeting;
    }

    /** Says something to everyone; returns the message's id. */
    static String say(MeetingDriver<ChatState> meeting, String person, String text) {
        meeting.when(person, new SendMessage(text, List.of(), List.of()));
        return meeting.lastId();
    }

    /** The texts of the messages that somebody is shown. */
    static List<String> read(MeetingDriver<ChatState> meeting, String person) {
        return ((ChatView) meeting.view(person)).messages().stream().map(Message::text).toList();
    }

    private static Manifest manifest() {
        try {
            return Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
