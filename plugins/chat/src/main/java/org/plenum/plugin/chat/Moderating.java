package org.plenum.plugin.chat;

import java.util.List;
import java.util.Optional;
import org.plenum.plugin.chat.ChatEvent.MessageDeleted;
import org.plenum.plugin.chat.ChatEvent.MuteSet;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** What staff does for order. */
final class Moderating {
    private Moderating() {}

    static List<Command<ChatState, ?>> commands() {
        return List.of(
                Command.of("remove-message", RemoveMessage.class, Chat.MODERATE, Moderating::remove),
                Command.of("set-mute", SetMute.class, Chat.MODERATE, Moderating::mute));
    }

    private static Decision remove(ChatState state, Ask<RemoveMessage> ask) {
        Message message = MessageLookup.alive(state, ask, ask.payload().message());
        return Decision.happened(new MessageDeleted(message.id(), ask.caller().participant(), message.fileIds()), message.audience());
    }

    private static Decision mute(ChatState state, Ask<SetMute> ask) {
        ParticipantId person = ask.payload().participant();
        boolean muted = ask.payload().muted();
        Optional<Viewer> found = ask.meeting().participant(person).filter(one -> ask.meeting().mayKnow(ask.caller(), person));
        if (found.isEmpty()) {
            return Decision.refuse(ChatError.PERSON_NOT_FOUND, "participant " + person);
        }
        if (muted && found.get().isStaff()) {
            return Decision.refuse(ChatError.STAFF, "participant " + person + " is " + found.get().role());
        }
        if (state.muted().containsKey(person) == muted) {
            return Decision.nothing();
        }
        var set = new MuteSet(person, muted, ask.caller().participant(), ask.at());
        return Decision.happened(set, Audience.staffAnd(person));
    }

    /** Takes away somebody's message that the caller can see. */
    record RemoveMessage(String message) {}

    record SetMute(ParticipantId participant, boolean muted) {}
}
