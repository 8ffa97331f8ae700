package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.List;
import org.plenum.plugin.chat.ChatEvent.MessageDeleted;
import org.plenum.plugin.chat.ChatEvent.MessageEdited;
import org.plenum.plugin.chat.ChatEvent.MessageSent;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
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
        return send(state, ask, Scope.EVERYONE, List.of(), ask.payload().text(), ask.payload().replyTo());
    }

    private static Decision toStaff(ChatState state, Ask<SendStaffMessage> ask) {
        return send(state, ask, Scope.STAFF, List.of(), ask.payload().text(), ask.payload().replyTo());
    }

    private static Decision toPerson(ChatState state, Ask<SendPrivateMessage> ask) {
        ParticipantId to = ask.payload().to();
        if (ask.caller().is(to)) {
            return Decision.refuse(ChatError.TO_ONESELF, "participant " + to);
        }
        if (ask.meeting().participant(to).isEmpty() || !ask.meeting().mayKnow(ask.caller(), to)) {
            return Decision.refuse(ChatError.PERSON_NOT_FOUND, "participant " + to);
        }
        return send(state, ask, Scope.PERSON, List.of(to), ask.payload().text(), ask.payload().replyTo());
    }

    private static Decision send(
            ChatState state, Ask<?> ask, Scope scope, List<ParticipantId> to, String text, List<String> replyTo) {
        MessageLookup.refuseMuted(state, ask);
        if (replyTo.size() > 1) {
            return Decision.refuse(ChatError.SEVERAL_REPLIES, replyTo.size() + " messages");
        }
        replyTo.forEach(id -> MessageLookup.visible(state, ask, id));
        var sent =
                new MessageSent(ask.id(), ask.caller().participant(), scope, to, Text.clean(text), replyTo, ask.at());
        return Decision.happened(sent, Message.of(sent).audience()).replying(new Sent(ask.id(), ask.at()));
    }

    private static Decision edit(ChatState state, Ask<EditMessage> ask) {
        MessageLookup.refuseMuted(state, ask);
        Message message = own(state, ask, ask.payload().message());
        String text = Text.clean(ask.payload().text());
        if (text.equals(message.text())) {
            return Decision.nothing();
        }
        return Decision.happened(new MessageEdited(message.id(), message.from(), text), message.audience());
    }

    private static Decision delete(ChatState state, Ask<DeleteMessage> ask) {
        Message message = own(state, ask, ask.payload().message());
        return Decision.happened(new MessageDeleted(message.id(), message.from()), message.audience());
    }

    private static Message own(ChatState state, Ask<?> ask, String id) {
        Message message = MessageLookup.alive(state, ask, id);
        if (!ask.caller().is(message.from())) {
            throw new PlenumException(ChatError.NOT_AUTHOR, "message " + id + " is not by " + ask.caller().participant());
        }
        return message;
    }

    /** @param replyTo id of one message at most */
    record SendMessage(String text, List<String> replyTo) {
        SendMessage {
            replyTo = List.copyOf(replyTo);
        }
    }

    /** @param replyTo id of one message at most */
    record SendStaffMessage(String text, List<String> replyTo) {
        SendStaffMessage {
            replyTo = List.copyOf(replyTo);
        }
    }

    /** @param to who was ever in the meeting; who has left reads it on coming back
     *  @param replyTo id of one message at most */
    record SendPrivateMessage(String text, ParticipantId to, List<String> replyTo) {
        SendPrivateMessage {
            replyTo = List.copyOf(replyTo);
        }
    }

    record EditMessage(String message, String text) {}

    record DeleteMessage(String message) {}

    /** The reply: the new message's id and time. */
    record Sent(String id, Instant at) {}
}
