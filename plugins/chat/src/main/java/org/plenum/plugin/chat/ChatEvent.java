package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What happens in a chat. */
sealed interface ChatEvent extends Event {
    /**
     * @param to the other person of {@link Scope#PERSON}, else nobody
     * @param text empty once it was erased at the author's request, or the message was deleted
     * @param replyTo id of one message at most
     * @param files {@link Attachment#MOST} at most; none once the text is empty for such a reason
     */
    record MessageSent(
            String id,
            ParticipantId from,
            Scope scope,
            List<ParticipantId> to,
            String text,
            List<String> replyTo,
            Instant at,
            List<Attachment> files)
            implements ChatEvent {
        public MessageSent {
            to = List.copyOf(to);
            replyTo = List.copyOf(replyTo);
            files = List.copyOf(files);
        }

        MessageSent withoutContent() {
            return new MessageSent(id, from, scope, to, "", replyTo, at, List.of());
        }
    }

    /** @param text the new one; empty once it was erased at the author's request, or the message was deleted */
    record MessageEdited(String id, ParticipantId by, String text) implements ChatEvent {
        MessageEdited withoutText() {
            return new MessageEdited(id, by, "");
        }
    }

    /** The text is gone for good, and the reactions and files with it. @param by the author, or staff @param files to be deleted */
    record MessageDeleted(String id, ParticipantId by, List<FileId> files) implements ChatEvent, Retracting {
        public MessageDeleted {
            files = List.copyOf(files);
        }

        @Override
        public String mentioned() {
            return id;
        }

        @Override
        public Event rest(Event earlier) {
            return switch ((ChatEvent) earlier) {
                case MessageSent sent when sent.id().equals(id) -> sent.withoutContent();
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

    /** Somebody has uploaded a file, to send it with a message; for them alone. @param file nameless once it was discarded or sent, or erased at their request */
    record FileAttached(ParticipantId by, Attachment file) implements ChatEvent {
        FileAttached nameless() {
            return new FileAttached(by, new Attachment(file.file(), "", file.type(), file.length()));
        }

        private static Event without(Event event, FileId file) {
            return event instanceof FileAttached attached && attached.file().file().equals(file) ? attached.nameless() : event;
        }
    }

    /** Being checked, it has come to another state; for the uploader. @param type media type, once it is released */
    record AttachmentChecked(FileId file, FileState state, String type, long length, String reason, String finding) implements ChatEvent {}

    /** What somebody wanted to send is harmful; for staff, who are not told with which message and of what name. */
    record AttachmentInfected(FileId file, ParticipantId by, String finding) implements ChatEvent {}

    /** Somebody does not want to send it; for them. @param by nobody if the server has deleted it */
    record FileDiscarded(FileId file, List<ParticipantId> by) implements ChatEvent, Retracting {
        public FileDiscarded {
            by = List.copyOf(by);
        }

        @Override
        public String mentioned() {
            return file.value();
        }

        @Override
        public Event rest(Event earlier) {
            return FileAttached.without(earlier, file);
        }
    }

    /** It was sent: its name is in that message only. For nobody, because the message tells. */
    record FileSent(FileId file) implements ChatEvent, Retracting {
        @Override
        public String mentioned() {
            return file.value();
        }

        @Override
        public Event rest(Event earlier) {
            return FileAttached.without(earlier, file);
        }
    }

    /** The server has deleted what was discarded; for nobody. */
    record FileGone(FileId file) implements ChatEvent {}

    /** A file of a message is not there any more; for those whom the message is for. */
    record AttachmentRemoved(String id, Removal file) implements ChatEvent {}
}
