package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.List;
import org.plenum.plugin.chat.ChatEvent.FileSent;
import org.plenum.plugin.chat.ChatEvent.MessageDeleted;
import org.plenum.plugin.chat.ChatEvent.MessageEdited;
import org.plenum.plugin.chat.ChatEvent.MessageSent;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.FileId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;

/** Sending messages, and what authors do with theirs. */
final class Writing {
    private Writing() {}

    static List<Command<ChatState, ?>> commands() {
        return List.of(
                Command.of("send-message", SendMessage.class, Chat.SEND, Writing::toEveryone),
                Command.of("send-staff-message", SendStaffMessage.class, Chat.SEND, Writing::toStaff),
                Command.of("send-private-message", SendPrivateMessage.class, Chat.SEND_PRIVATE, Writing::toPerson),
                Command.of("edit-message", EditMessage.class, Chat.SEND, Writing::edit),
                Command.of("delete-message", DeleteMessage.class, Chat.SEND, Writing::delete));
    }

    private static Decision toEveryone(ChatState state, Ask<SendMessage> ask) {
        return send(state, ask, Scope.EVERYONE, List.of(), ask.payload().text(), ask.payload().replyTo(), ask.payload().files());
    }

    private static Decision toStaff(ChatState state, Ask<SendStaffMessage> ask) {
        return send(state, ask, Scope.STAFF, List.of(), ask.payload().text(), ask.payload().replyTo(), ask.payload().files());
    }

    private static Decision toPerson(ChatState state, Ask<SendPrivateMessage> ask) {
        ParticipantId to = ask.payload().to();
        if (ask.caller().is(to)) {
            return Decision.refuse(ChatError.TO_ONESELF, "participant " + to);
        }
        if (ask.meeting().participant(to).isEmpty() || !ask.meeting().mayKnow(ask.caller(), to)) {
            return Decision.refuse(ChatError.PERSON_NOT_FOUND, "participant " + to);
        }
        return send(state, ask, Scope.PERSON, List.of(to), ask.payload().text(), ask.payload().replyTo(), ask.payload().files());
    }

    private static Decision send(
            ChatState state,
            Ask<?> ask,
            Scope scope,
            List<ParticipantId> to,
            String text,
            List<String> replyTo,
            List<FileId> files) {
        MessageLookup.refuseMuted(state, ask);
        if (replyTo.size() > 1) {
            return Decision.refuse(ChatError.SEVERAL_REPLIES, replyTo.size() + " messages");
        }
        replyTo.forEach(id -> MessageLookup.visible(state, ask, id));
        List<Attachment> attached = Attaching.sent(state, ask, files);
        String clean = text.isBlank() && !attached.isEmpty() ? "" : Text.clean(text);
        var sent = new MessageSent(ask.id(), ask.caller().participant(), scope, to, clean, replyTo, ask.at(), attached);
        Decision.Accepted decision = Decision.happened(sent, Message.of(sent).audience());
        for (Attachment file : attached) {
            decision = decision.and(new FileSent(file.file()), Audience.NOBODY);
        }
        return decision.replying(new Sent(ask.id(), ask.at()));
    }

    private static Decision edit(ChatState state, Ask<EditMessage> ask) {
        MessageLookup.refuseMuted(state, ask);
        Message message = own(state, ask, ask.payload().message());
        String given = ask.payload().text();
        String text = given.isBlank() && !message.files().isEmpty() ? "" : Text.clean(given);
        if (text.equals(message.text())) {
            return Decision.nothing();
        }
        return Decision.happened(new MessageEdited(message.id(), message.from(), text), message.audience());
    }

    private static Decision delete(ChatState state, Ask<DeleteMessage> ask) {
        Message message = own(state, ask, ask.payload().message());
        return Decision.happened(new MessageDeleted(message.id(), message.from(), message.fileIds()), message.audience());
    }

    private static Message own(ChatState state, Ask<?> ask, String id) {
        Message message = MessageLookup.alive(state, ask, id);
        if (!ask.caller().is(message.from())) {
            throw new PlenumException(ChatError.NOT_AUTHOR, "message " + id + " is not by " + ask.caller().participant());
        }
        return message;
    }

    /** @param text may be empty if there are files @param replyTo id of one message at most @param files of the caller, which are released */
    record SendMessage(String text, List<String> replyTo, List<FileId> files) {
        SendMessage {
            replyTo = List.copyOf(replyTo);
            files = List.copyOf(files);
        }
    }

    /** As {@link SendMessage}. */
    record SendStaffMessage(String text, List<String> replyTo, List<FileId> files) {
        SendStaffMessage {
            replyTo = List.copyOf(replyTo);
            files = List.copyOf(files);
        }
    }

    /** @param to who was ever in the meeting; who has left reads it on coming back
     *  @param replyTo id of one message at most @param files as in {@link SendMessage} */
    record SendPrivateMessage(String text, ParticipantId to, List<String> replyTo, List<FileId> files) {
        SendPrivateMessage {
            replyTo = List.copyOf(replyTo);
            files = List.copyOf(files);
        }
    }

    record EditMessage(String message, String text) {}

    record DeleteMessage(String message) {}

    /** The reply: the new message's id and time. */
    record Sent(String id, Instant at) {}
}
