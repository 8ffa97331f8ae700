package org.plenum.plugin.files;

import java.util.List;
import org.plenum.plugin.files.ExchangeEvent.FileDeleted;
import org.plenum.plugin.files.ExchangeEvent.FileMoved;
import org.plenum.plugin.files.ExchangeEvent.FileRenamed;
import org.plenum.plugin.files.ExchangeEvent.HandoutMarked;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;

/** What people do with files that are there: with their own, staff with all. */
final class Keeping {
    private Keeping() {}

    static List<Command<ExchangeState, ?>> commands() {
        return List.of(
                Command.of("rename-file", RenameFile.class, Exchange.UPLOAD, Keeping::rename),
                Command.of("move-file", MoveFile.class, Exchange.UPLOAD, Keeping::move),
                Command.of("mark-handout", MarkHandout.class, Exchange.MANAGE, Keeping::mark),
                Command.of("delete-file", DeleteFile.class, Exchange.DOWNLOAD, Keeping::delete));
    }

    /** @param name with the ending that it has */
    record RenameFile(FileId file, String name) {}

    /** @param folder empty to take it out of all */
    record MoveFile(FileId file, String folder) {}

    record MarkHandout(FileId file, boolean handout) {}

    /** Also one that is being checked, and one that was refused, which takes it out of the list. */
    record DeleteFile(FileId file) {}

    private static Decision rename(ExchangeState state, Ask<RenameFile> ask) {
        SharedFile file = released(state, ask, ask.payload().file());
        String name = Name.instead(file.name(), ask.payload().name());
        return name.equals(file.name())
                ? Decision.nothing()
                : told(ask, file, new FileRenamed(file.id(), name, by(ask), ask.at()));
    }

    private static Decision move(ExchangeState state, Ask<MoveFile> ask) {
        SharedFile file = released(state, ask, ask.payload().file());
        String folder = ask.payload().folder();
        if (!folder.equals(Folder.NONE)) {
            Sorting.found(state, folder);
        }
        return folder.equals(file.folder()) ? Decision.nothing() : told(ask, file, new FileMoved(file.id(), folder, by(ask), ask.at()));
    }

    private static Decision mark(ExchangeState state, Ask<MarkHandout> ask) {
        SharedFile file = released(state, ask, ask.payload().file());
        boolean handout = ask.payload().handout();
        return handout == file.handout()
                ? Decision.nothing()
                : told(ask, file, new HandoutMarked(file.id(), handout, by(ask), ask.at()));
    }

    private static Decision delete(ExchangeState state, Ask<DeleteFile> ask) {
        SharedFile file = own(state, ask, ask.payload().file());
        return told(ask, file, new FileDeleted(file.id(), List.of(by(ask)), ask.at()));
    }

    /** One that the caller may do something with. */
    private static SharedFile own(ExchangeState state, Ask<?> ask, FileId id) {
        SharedFile file = state.file(id)
                .filter(one -> Telling.shows(one, ask.caller(), ask.meeting()))
                .orElseThrow(() -> new PlenumException(ExchangeError.FILE_NOT_FOUND, "file " + id + " for " + by(ask)));
        if (!ask.caller().is(file.by()) && !ask.meeting().permits(ask.caller(), Exchange.MANAGE)) {
            throw new PlenumException(ExchangeError.NOT_OWN, "file " + id + " is not of " + by(ask));
        }
        return file;
    }

    private static SharedFile released(ExchangeState state, Ask<?> ask, FileId id) {
        SharedFile file = own(state, ask, id);
        if (!file.is(FileState.RELEASED)) {
            throw new PlenumException(ExchangeError.NOT_RELEASED, "file " + id + " is " + file.state());
        }
        return file;
    }

    private static ParticipantId by(Ask<?> ask) {
        return ask.caller().participant();
    }

    private static Decision told(Ask<?> ask, SharedFile file, ExchangeEvent event) {
        return Decision.happened(event, Telling.of(file, ask.meeting()));
    }
}
