package org.plenum.plugin.files;

import java.util.List;
import java.util.Optional;
import org.plenum.plugin.files.ExchangeEvent.FileBrought;
import org.plenum.plugin.files.ExchangeEvent.FileDeleted;
import org.plenum.plugin.files.ExchangeEvent.FileGone;
import org.plenum.plugin.files.ExchangeEvent.FileHeld;
import org.plenum.plugin.files.ExchangeEvent.FileRefused;
import org.plenum.plugin.files.ExchangeEvent.FileReleased;
import org.plenum.plugin.files.ExchangeEvent.FileVanished;
import org.plenum.plugin.files.ExchangeEvent.FileWithdrawn;
import org.plenum.plugin.files.ExchangeEvent.ReadersNoted;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Decision.Fact;
import org.plenum.spi.FileChange;
import org.plenum.spi.FileId;
import org.plenum.spi.FileRules;
import org.plenum.spi.FileState;
import org.plenum.spi.Meeting;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;
import org.plenum.spi.Viewer;

/** What becomes of files that people bring. */
final class Handling implements FileRules<ExchangeState> {
    @Override
    public Permission uploading() {
        return Exchange.UPLOAD;
    }

    @Override
    public void accept(ExchangeState state, Ask<StoredFile> ask) {
        Purpose purpose = Purpose.of(ask.payload().purpose());
        if (!purpose.folder().equals(Folder.NONE) && state.folder(purpose.folder()).isEmpty()) {
            throw new PlenumException(ExchangeError.FOLDER_NOT_FOUND, "folder " + purpose.folder() + " of " + state.folders().size());
        }
        if (purpose.handout() && !ask.meeting().permits(ask.caller(), Exchange.MANAGE)) {
            throw new PlenumException(ExchangeError.NOT_STAFF, "a handout by a " + ask.caller().role());
        }
        long most = ask.meeting().settings().number("mostFiles");
        if (state.kept() >= most) {
            throw new PlenumException(ExchangeError.TOO_MANY_FILES, state.kept() + " files; " + most + " are allowed");
        }
    }

    @Override
    public List<Fact> changed(ExchangeState state, FileChange change, Meeting meeting) {
        Optional<SharedFile> known = state.file(change.file().id());
        if (known.filter(file -> file.is(change.state())).isPresent() && change.state() != FileState.DELETED) {
            return List.of();
        }
        if (known.filter(file -> file.is(FileState.DELETED)).isPresent()) {
            return change.state() == FileState.DELETED ? List.of(gone(change)) : List.of();
        }
        return known.map(file -> changed(file, change, meeting)).orElseGet(() -> first(change, meeting));
    }

    /** The first that is told of a file need not be that it is being checked. */
    private static List<Fact> first(FileChange change, Meeting meeting) {
        Fact brought = new Fact(brought(change.file()), Audience.staffAnd(change.file().uploader()));
        return switch (change.state()) {
            case CHECKING -> List.of(brought);
            case WAITING -> List.of(brought, held(change));
            case RELEASED -> List.of(released(change.file(), Purpose.of(change.file().purpose()), meeting));
            case REFUSED, WITHDRAWN -> List.of(brought, refused(change));
            case DELETED -> List.of();
        };
    }

    private static List<Fact> changed(SharedFile file, FileChange change, Meeting meeting) {
        return switch (change.state()) {
            case CHECKING -> List.of();
            case WAITING -> List.of(held(change));
            case RELEASED -> List.of(released(change.file(), new Purpose(file.folder(), file.handout()), meeting));
            case REFUSED -> List.of(refused(change));
            case WITHDRAWN -> withdrawn(file, change, meeting);
            case DELETED -> List.of(new Fact(new FileDeleted(file.id(), List.of(), file.at()), Telling.of(file, meeting)));
        };
    }

    private static FileBrought brought(StoredFile file) {
        Purpose purpose = Purpose.of(file.purpose());
        return new FileBrought(file.id(), file.uploader(), file.name(), file.length(), purpose.folder(), purpose.handout(), file.at());
    }

    private static Fact held(FileChange change) {
        return new Fact(new FileHeld(change.file().id()), Audience.staffAnd(change.file().uploader()));
    }

    private static Fact released(StoredFile file, Purpose purpose, Meeting meeting) {
        var event = new FileReleased(
                file.id(), file.uploader(), file.name(), file.type(), file.length(), purpose.folder(), purpose.handout(), file.at());
        return new Fact(event, Telling.readers(file.uploader(), meeting));
    }

    private static Fact refused(FileChange change) {
        var event = new FileRefused(change.file().id(), change.reason(), change.finding());
        return new Fact(event, Audience.staffAnd(change.file().uploader()));
    }

    /** Who had read it is told why; for all others who could see it, it is not there any more (S87). */
    private static List<Fact> withdrawn(SharedFile file, FileChange change, Meeting meeting) {
        SharedFile read = file.readBy(change.readers());
        return List.of(
                new Fact(new ReadersNoted(file.id(), change.readers()), Audience.NOBODY),
                new Fact(new FileWithdrawn(file.id(), change.reason(), change.finding()), Telling.concerned(read)),
                new Fact(new FileVanished(file.id()), Telling.readers(file.by(), meeting)));
    }

    private static Fact gone(FileChange change) {
        return new Fact(new FileGone(change.file().id()), Audience.NOBODY);
    }

    @Override
    public boolean readable(ExchangeState state, Viewer viewer, FileId id, Meeting meeting) {
        return state.file(id)
                .filter(file -> file.is(FileState.RELEASED) && Telling.shows(file, viewer, meeting))
                .isPresent();
    }

    @Override
    public String path(ExchangeState state, StoredFile stored) {
        Optional<SharedFile> file = state.file(stored.id());
        String name = file.map(SharedFile::name).filter(given -> !given.isEmpty()).orElse(stored.name());
        return file.flatMap(known -> state.folder(known.folder()))
                .map(folder -> folder.name().replace('/', '_') + "/" + name)
                .orElse(name);
    }
}
