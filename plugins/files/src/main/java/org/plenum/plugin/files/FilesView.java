package org.plenum.plugin.files;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** What a person is shown on joining. @param files in the order in which they came */
record FilesView(List<Folder> folders, List<Shown> files) {
    FilesView {
        folders = List.copyOf(folders);
        files = List.copyOf(files);
    }

    static FilesView of(ExchangeState state, Viewer viewer, Meeting meeting) {
        return new FilesView(
                Telling.showsFolders(viewer, meeting) ? state.folders() : List.of(),
                state.files().stream().filter(file -> Telling.shows(file, viewer, meeting)).map(Shown::of).toList());
    }

    /** A file as it is shown. */
    record Shown(
            FileId file,
            ParticipantId by,
            String name,
            String type,
            long length,
            String folder,
            boolean handout,
            Instant at,
            FileState state,
            String reason,
            String finding) {
        private static Shown of(SharedFile file) {
            return new Shown(
                    file.id(),
                    file.by(),
                    file.name(),
                    file.type(),
                    file.length(),
                    file.folder(),
                    file.handout(),
                    file.at(),
                    file.state(),
                    file.reason(),
                    file.finding());
        }
    }
}
