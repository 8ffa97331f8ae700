package org.plenum.plugin.chat;

import org.plenum.spi.Ask;
import org.plenum.spi.PlenumException;

/** What commands name by its id; refused if the caller may not know of it or it is not as it must be. */
final class MessageLookup {
    private MessageLookup() {}

    /** A message that the caller may see. */
    static Message visible(ChatState state, Ask<?> ask, String id) {
        return state.find(id, ask.caller(), ask.meeting())
                .orElseThrow(() -> new PlenumException(ChatError.MESSAGE_NOT_FOUND, "message '" + shown(id) + "'"));
    }

    /** A message that the caller may see and nobody has deleted. */
    static Message alive(ChatState state, Ask<?> ask, String id) {
        Message message = visible(state, ask, id);
        if (message.deleted()) {
            throw new PlenumException(ChatError.MESSAGE_DELETED, "message " + id);
        }
        return message;
    }

    static void refuseMuted(ChatState state, Ask<?> ask) {
        state.muteOf(ask.caller()).ifPresent(mute -> {
            throw new PlenumException(ChatError.MUTED, "participant " + ask.caller().participant() + " since " + mute.since());
        });
    }

    private static String shown(String id) {
        return id.length() > 40 ? id.substring(0, 40) + "…" : id;
    }
}
