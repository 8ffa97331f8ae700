package org.plenum.plugin.chat;

import java.util.List;
import org.plenum.plugin.chat.ChatEvent.ReactionAdded;
import org.plenum.plugin.chat.ChatEvent.ReactionRemoved;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;

/** Answering a message with an emoji. */
final class Reacting {
    /** Different emoji at one message. */
    private static final int MOST = 20;

    private Reacting() {}

    static List<Command<ChatState, ?>> commands() {
        return List.of(
                Command.of("add-reaction", AddReaction.class, Chat.SEND, Reacting::add),
                Command.of("remove-reaction", RemoveReaction.class, Chat.SEND, Reacting::remove));
    }

    private static Decision add(ChatState state, Ask<AddReaction> ask) {
        MessageLookup.refuseMuted(state, ask);
        String emoji = ask.payload().emoji();
        if (!Emoji.isOne(emoji)) {
            return Decision.refuse(ChatError.NOT_AN_EMOJI, emoji.length() + " characters");
        }
        Message message = MessageLookup.alive(state, ask, ask.payload().message());
        ParticipantId person = ask.caller().participant();
        if (has(message, person, emoji)) {
            return Decision.nothing();
        }
        if (message.reaction(emoji).isEmpty() && message.reactions().size() >= MOST) {
            return Decision.refuse(ChatError.TOO_MANY_REACTIONS, message.reactions().size() + " at message " + message.id());
        }
        return Decision.happened(new ReactionAdded(message.id(), person, emoji), message.audience());
    }

    private static Decision remove(ChatState state, Ask<RemoveReaction> ask) {
        Message message = MessageLookup.alive(state, ask, ask.payload().message());
        ParticipantId person = ask.caller().participant();
        if (!has(message, person, ask.payload().emoji())) {
            return Decision.nothing();
        }
        return Decision.happened(new ReactionRemoved(message.id(), person, ask.payload().emoji()), message.audience());
    }

    private static boolean has(Message message, ParticipantId person, String emoji) {
        return message.reaction(emoji).stream().anyMatch(reaction -> reaction.people().contains(person));
    }

    record AddReaction(String message, String emoji) {}

    record RemoveReaction(String message, String emoji) {}
}
