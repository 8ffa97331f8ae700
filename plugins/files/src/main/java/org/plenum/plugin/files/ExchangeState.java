package org.plenum.plugin.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plenum.plugin.files.ExchangeEvent.FileBrought;
import org.plenum.plugin.files.ExchangeEvent.FileDeleted;
import org.plenum.plugin.files.ExchangeEvent.FileGone;
import org.plenum.plugin.files.ExchangeEvent.FileHeld;
import org.plenum.plugin.files.ExchangeEvent.FileMoved;
import org.plenum.plugin.files.ExchangeEvent.FileRefused;
import org.plenum.plugin.files.ExchangeEvent.FileReleased;
import org.plenum.plugin.files.ExchangeEvent.FileRenamed;
import org.plenum.plugin.files.ExchangeEvent.FileVanished;
import org.plenum.plugin.files.ExchangeEvent.FileWithdrawn;
import org.plenum.plugin.files.ExchangeEvent.FolderAdded;
import org.plenum.plugin.files.ExchangeEvent.FolderDeleted;
import org.plenum.plugin.files.ExchangeEvent.FolderRenamed;
import org.plenum.plugin.files.ExchangeEvent.HandoutMarked;
import org.plenum.plugin.files.ExchangeEvent.ReadersNoted;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;

/** @param folders in the order in which they were made @param files in the order in which they came */
record ExchangeState(List<Folder> folders, List<SharedFile> files) {
    static final ExchangeState EMPTY = new ExchangeState(List.of(), List.of());
    /** Refused and withdrawn files that are remembered; then the oldest are forgotten. */
    private static final int MOST_REFUSED = 100;

    ExchangeState {
        folders = List.copyOf(folders);
        files = List.copyOf(files);
    }

    Optional<SharedFile> file(FileId id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    Optional<Folder> folder(String id) {
        return folders.stream().filter(folder -> folder.id().equals(id)).findFirst();
    }

    /** Those that count. */
    long kept() {
        return files.stream().filter(file -> !isRefused(file) && !file.is(FileState.DELETED)).count();
    }

    ExchangeState after(ExchangeEvent event) {
        return switch (event) {
            case FolderAdded added -> new ExchangeState(with(folders, new Folder(added.folder(), added.name())), files);
            case FolderRenamed renamed -> renamed(renamed);
            case FolderDeleted deleted -> without(deleted.folder());
            case FileBrought brought -> with(of(brought));
            case FileHeld held -> with(held.file(), file -> file.in(FileState.WAITING, "", ""));
            case FileReleased released -> with(of(released));
            case FileRefused refused ->
                with(refused.file(), file -> file.in(FileState.REFUSED, refused.reason(), refused.finding())).bounded();
            case FileWithdrawn withdrawn ->
                with(withdrawn.file(), file -> file.in(FileState.WITHDRAWN, withdrawn.reason(), withdrawn.finding()))
                        .bounded();
            case ReadersNoted noted -> with(noted.file(), file -> file.readBy(noted.readers()));
            case FileVanished vanished -> this;
            case FileRenamed renamed -> with(renamed.file(), file -> file.called(renamed.name()));
            case FileMoved moved -> with(moved.file(), file -> file.movedTo(existing(moved.folder())));
            case HandoutMarked marked -> with(marked.file(), file -> file.marked(marked.handout()));
            case FileDeleted deleted when deleted.by().isEmpty() -> without(deleted.file());
            case FileDeleted deleted -> with(deleted.file(), SharedFile::deleted);
            case FileGone gone -> without(gone.file());
        };
    }

    private SharedFile of(FileBrought brought) {
        return new SharedFile(
                brought.file(),
                brought.by(),
                brought.name(),
                SharedFile.UNKNOWN_TYPE,
                brought.length(),
                existing(brought.folder()),
                brought.handout(),
                brought.at(),
                FileState.CHECKING,
                "",
                "",
                List.of());
    }

    private SharedFile of(FileReleased released) {
        return new SharedFile(
                released.file(),
                released.by(),
                released.name(),
                released.type(),
                released.length(),
                existing(released.folder()),
                released.handout(),
                released.at(),
                FileState.RELEASED,
                "",
                "",
                List.of());
    }

    /** The folder, or none if it was deleted meanwhile. */
    private String existing(String folder) {
        return folder(folder).map(Folder::id).orElse(Folder.NONE);
    }

    private ExchangeState renamed(FolderRenamed renamed) {
        return new ExchangeState(
                folders.stream()
                        .map(folder -> folder.id().equals(renamed.folder()) ? new Folder(folder.id(), renamed.name()) : folder)
                        .toList(),
                files);
    }

    private ExchangeState without(String folder) {
        return new ExchangeState(
                folders.stream().filter(one -> !one.id().equals(folder)).toList(),
                files.stream().map(file -> file.folder().equals(folder) ? file.movedTo(Folder.NONE) : file).toList());
    }

    /** In its place, or at the end. */
    private ExchangeState with(SharedFile file) {
        return file(file.id()).isPresent() ? with(file.id(), before -> file) : new ExchangeState(folders, with(files, file));
    }

    private ExchangeState with(FileId id, UnaryOperator<SharedFile> change) {
        return new ExchangeState(
                folders, files.stream().map(file -> file.id().equals(id) ? change.apply(file) : file).toList());
    }

    private ExchangeState without(FileId id) {
        return new ExchangeState(folders, files.stream().filter(file -> !file.id().equals(id)).toList());
    }

    private ExchangeState bounded() {
        List<SharedFile> refused = files.stream().filter(ExchangeState::isRefused).toList();
        return refused.size() <= MOST_REFUSED ? this : without(refused.getFirst().id());
    }

    private static boolean isRefused(SharedFile file) {
        return file.is(FileState.REFUSED) || file.is(FileState.WITHDRAWN);
    }

    private static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).collect(() -> new ArrayList<>(list.size() + 1), List::add, List::addAll);
    }
}
