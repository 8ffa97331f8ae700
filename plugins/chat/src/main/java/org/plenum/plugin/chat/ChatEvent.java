package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;

/** What happens in a chat. */
sealed interface ChatEvent extends Event {
    /**
     * @param to the other person of {@link Scope#PERSON}, else nobody
     * @param text empty once it was erased at the author's request
     * @param replyTo id of one message at most
     */
    record MessageSent(
            String id, ParticipantId from, Scope scope, List<ParticipantId> to, String text, List<String> replyTo, Instant at)
            implements ChatEvent {
        public MessageSent {
            to = List.copyOf(to);
            replyTo = List.copyOf(replyTo);
        }
    }

    /** @param text the new one; empty once it was erased at the author's request */
    record MessageEdited(String id, ParticipantId by, String text) implements ChatEvent {}

    /** @param by the author, or staff */
    record MessageDeleted(String id, ParticipantId by) implements ChatEvent {}

    /** @param emoji empty once it was erased at the person's request */
    record ReactionAdded(String id, ParticipantId by, String emoji) implements ChatEvent {}

    /** @param emoji empty once it was erased at the person's request */
    record ReactionRemoved(String id, ParticipantId by, String emoji) implements ChatEvent {}

    /** @param by of staff */
    record MuteSet(ParticipantId participant, boolean muted, ParticipantId by) implements ChatEvent {}
}
