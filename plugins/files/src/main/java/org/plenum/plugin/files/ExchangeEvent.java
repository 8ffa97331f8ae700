package org.plenum.plugin.files;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.FileId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What happens to files and folders of a meeting. Names are empty once they were changed, deleted, or erased at their author's request. */
sealed interface ExchangeEvent extends Event {
    record FolderAdded(String folder, String name, ParticipantId by, Instant at) implements ExchangeEvent {
        FolderAdded nameless() {
            return new FolderAdded(folder, "", by, at);
        }
    }

    /** The names before are in no earlier event any more. */
    record FolderRenamed(String folder, String name, ParticipantId by, Instant at) implements ExchangeEvent, Retracting {
        FolderRenamed nameless() {
            return new FolderRenamed(folder, "", by, at);
        }

        @Override
        public String mentioned() {
            return folder;
        }

        @Override
        public Event rest(Event earlier) {
            return Nameless.folder((ExchangeEvent) earlier, folder);
        }
    }

    /** What was in it is in no folder then. */
    record FolderDeleted(String folder, ParticipantId by, Instant at) implements ExchangeEvent, Retracting {
        @Override
        public String mentioned() {
            return folder;
        }

        @Override
        public Event rest(Event earlier) {
            return Nameless.folder((ExchangeEvent) earlier, folder);
        }
    }

    /** All bytes have come, and it is being checked; for the uploader and staff. */
    record FileBrought(FileId file, ParticipantId by, String name, long length, String folder, boolean handout, Instant at)
            implements ExchangeEvent {
        FileBrought nameless() {
            return new FileBrought(file, by, "", length, folder, handout, at);
        }
    }

    /** It waits for an inspector; for the uploader and staff. */
    record FileHeld(FileId file) implements ExchangeEvent {}

    /** It is clean; for all who may download, who had not been told of it. */
    record FileReleased(
            FileId file, ParticipantId by, String name, String type, long length, String folder, boolean handout, Instant at)
            implements ExchangeEvent {
        FileReleased nameless() {
            return new FileReleased(file, by, "", type, length, folder, handout, at);
        }
    }

    /** It may not pass; for the uploader and staff. @param reason such as {@code infected} @param finding may be empty */
    record FileRefused(FileId file, String reason, String finding) implements ExchangeEvent {}

    /** Something was found later; for the uploader, for staff, and for who had read it. */
    record FileWithdrawn(FileId file, String reason, String finding) implements ExchangeEvent {}

    /** Who had read it; for nobody. */
    record ReadersNoted(FileId file, List<ParticipantId> readers) implements ExchangeEvent {
        public ReadersNoted {
            readers = List.copyOf(readers);
        }
    }

    /** It is not there any more for who could see it. */
    record FileVanished(FileId file) implements ExchangeEvent {}

    /** The names before are in no earlier event any more. */
    record FileRenamed(FileId file, String name, ParticipantId by, Instant at) implements ExchangeEvent, Retracting {
        FileRenamed nameless() {
            return new FileRenamed(file, "", by, at);
        }

        @Override
        public String mentioned() {
            return file.value();
        }

        @Override
        public Event rest(Event earlier) {
            return Nameless.file((ExchangeEvent) earlier, file);
        }
    }

    /** @param folder empty if it is in none then */
    record FileMoved(FileId file, String folder, ParticipantId by, Instant at) implements ExchangeEvent {}

    record HandoutMarked(FileId file, boolean handout, ParticipantId by, Instant at) implements ExchangeEvent {}

    /** Its names are in no earlier event any more. @param by nobody if it expired, or its uploader was erased */
    record FileDeleted(FileId file, List<ParticipantId> by, Instant at) implements ExchangeEvent, Retracting {
        public FileDeleted {
            by = List.copyOf(by);
        }

        @Override
        public String mentioned() {
            return file.value();
        }

        @Override
        public Event rest(Event earlier) {
            return Nameless.file((ExchangeEvent) earlier, file);
        }
    }

    /** The server has deleted what somebody had deleted; for nobody. */
    record FileGone(FileId file) implements ExchangeEvent {}
}
