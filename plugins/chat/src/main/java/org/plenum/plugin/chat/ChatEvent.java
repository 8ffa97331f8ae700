package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What happens in a chat. */
sealed interface ChatEvent extends Event {
    /**
     * @param to the other person of {@link Scope#PERSON}, else nobody
     * @param text empty once it was erased at the author's request, or the message was deleted
     * @param replyTo id of one message at most
     */
    record MessageSent(
            String id, ParticipantId from, Scope scope, List<ParticipantId> to, String text, List<String> replyTo, Instant at)
            implements ChatEvent {
        public MessageSent {
            to = List.copyOf(to);
            replyTo = List.copyOf(replyTo);
        }

        MessageSent withoutText() {
            return new MessageSent(id, from, scope, to, "", replyTo, at);
        }
    }

    /** @param text the new one; empty once it was erased at the author's request, or the message was deleted */
    record MessageEdited(String id, ParticipantId by, String text) implements ChatEvent {
        MessageEdited withoutText() {
            return new MessageEdited(id, by, "");
        }
    }

    /** The text is gone for good, and the reactions with it. @param by the author, or staff */
    record MessageDeleted(String id, ParticipantId by) implements ChatEvent, Retracting {
        @Override
        public String mentioned() {
            return id;
        }

        @Override
        public Event rest(Event earlier) {
            return switch ((ChatEvent) earlier) {
                case MessageSent sent when sent.id().equals(id) -> sent.withoutText();
                case MessageEdited edited when edited.id().equals(id) -> edited.withoutText();
                case ReactionAdded added when added.id().equals(id) -> added.withoutEmoji();
                case ReactionRemoved removed when removed.id().equals(id) -> removed.withoutEmoji();
                case ChatEvent other -> other;
            };
        }
    }

    /** @param emoji empty once it was erased at the person's request */
    record ReactionAdded(String id, ParticipantId by, String emoji) implements ChatEvent {
        ReactionAdded withoutEmoji() {
            return new ReactionAdded(id, by, "");
        }
    }

    /** @param emoji empty once it was erased at the person's request */
    record ReactionRemoved(String id, ParticipantId by, String emoji) implements ChatEvent {
        ReactionRemoved withoutEmoji() {
            return new ReactionRemoved(id, by, "");
        }
    }

    /** @param by of staff
     *  @param since when it was decided */
    record MuteSet(ParticipantId participant, boolean muted, ParticipantId by, Instant since) implements ChatEvent {}
}
