package org.plenum.plugin.chat;

import java.util.stream.Stream;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;

/** Reading what the view had no room for. */
final class Reading {
    private Reading() {}

    static Command<ChatState, ?> command() {
        return Command.of("read-messages", ReadMessages.class, Chat.READ, Reading::read);
    }

    private static Decision read(ChatState state, Ask<ReadMessages> ask) {
        Message oldest = MessageLookup.visible(state, ask, ask.payload().before());
        Stream<Message> older =
                state.history().newestFirst().dropWhile(message -> !message.id().equals(oldest.id())).skip(1);
        return Decision.reply(Chat.latest(older, ask.caller(), ask.meeting()));
    }

    /** @param before id of the oldest message that the caller has */
    record ReadMessages(String before) {}
}
