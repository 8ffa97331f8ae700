package org.plenum.plugin.files;

import java.util.List;
import org.plenum.plugin.files.ExchangeEvent.FolderAdded;
import org.plenum.plugin.files.ExchangeEvent.FolderDeleted;
import org.plenum.plugin.files.ExchangeEvent.FolderRenamed;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;

/** Which folders there are. */
final class Sorting {
    private static final int SHOWN = 40;

    private Sorting() {}

    static List<Command<ExchangeState, ?>> commands() {
        return List.of(
                Command.of("add-folder", AddFolder.class, Exchange.MANAGE, Sorting::add),
                Command.of("rename-folder", RenameFolder.class, Exchange.MANAGE, Sorting::rename),
                Command.of("delete-folder", DeleteFolder.class, Exchange.MANAGE, Sorting::delete));
    }

    record AddFolder(String name) {}

    /** The reply. */
    record Added(String folder) {}

    record RenameFolder(String folder, String name) {}

    /** What is in it stays, in no folder. */
    record DeleteFolder(String folder) {}

    /** @throws PlenumException if there is no such folder */
    static Folder found(ExchangeState state, String id) {
        return state.folder(id).orElseThrow(() -> new PlenumException(
                ExchangeError.FOLDER_NOT_FOUND, "folder '" + id.substring(0, Math.min(id.length(), SHOWN)) + "' of " + state.folders().size()));
    }

    private static Decision add(ExchangeState state, Ask<AddFolder> ask) {
        String name = free(state, Name.of(ask.payload().name()), "");
        if (state.folders().size() >= Folder.MOST) {
            return Decision.refuse(ExchangeError.TOO_MANY_FOLDERS, state.folders().size() + " folders; " + Folder.MOST + " are allowed");
        }
        return told(ask, new FolderAdded(ask.id(), name, by(ask), ask.at())).replying(new Added(ask.id()));
    }

    private static Decision rename(ExchangeState state, Ask<RenameFolder> ask) {
        Folder folder = found(state, ask.payload().folder());
        String name = free(state, Name.of(ask.payload().name()), folder.id());
        return name.equals(folder.name()) ? Decision.nothing() : told(ask, new FolderRenamed(folder.id(), name, by(ask), ask.at()));
    }

    private static Decision delete(ExchangeState state, Ask<DeleteFolder> ask) {
        Folder folder = found(state, ask.payload().folder());
        return told(ask, new FolderDeleted(folder.id(), by(ask), ask.at()));
    }

    /** The name, if no other folder has it. */
    private static String free(ExchangeState state, String name, String own) {
        if (state.folders().stream().anyMatch(folder -> !folder.id().equals(own) && folder.name().equalsIgnoreCase(name))) {
            throw new PlenumException(ExchangeError.FOLDER_EXISTS, "a name of " + name.length() + " characters");
        }
        return name;
    }

    private static ParticipantId by(Ask<?> ask) {
        return ask.caller().participant();
    }

    private static Decision.Accepted told(Ask<?> ask, ExchangeEvent event) {
        return Decision.happened(event, Telling.folders(by(ask), ask.meeting()));
    }
}
