package org.plenum.plugin.files;

import java.util.List;
import java.util.stream.Stream;
import org.plenum.spi.Audience;
import org.plenum.spi.FileState;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** Who may know of files. */
final class Telling {
    private Telling() {}

    /** Whether somebody is shown a file: once it is released all who may download, before that its uploader and staff. */
    static boolean shows(SharedFile file, Viewer viewer, Meeting meeting) {
        boolean isOfAll = viewer.isStaff() || viewer.is(file.by());
        return switch (file.state()) {
            case CHECKING, WAITING, REFUSED -> isOfAll;
            case RELEASED -> isOfAll || meeting.permits(viewer, Exchange.DOWNLOAD);
            case WITHDRAWN -> isOfAll || file.readers().contains(viewer.participant());
            case DELETED -> false;
        };
    }

    /** Who is told what is done to a file. */
    static Audience of(SharedFile file, Meeting meeting) {
        return file.is(FileState.RELEASED) ? readers(file.by(), meeting) : concerned(file);
    }

    /** Its uploader, staff, and who had read it. */
    static Audience concerned(SharedFile file) {
        return Audience.staffAnd(Stream.concat(file.readers().stream(), Stream.of(file.by())).toArray(ParticipantId[]::new));
    }

    /** All who may download, and the uploader. */
    static Audience readers(ParticipantId by, Meeting meeting) {
        return among(meeting, meeting.present().stream()
                .filter(viewer -> viewer.isStaff() || viewer.is(by) || meeting.permits(viewer, Exchange.DOWNLOAD))
                .map(Viewer::participant)
                .toList(), by);
    }

    /** Whether somebody is shown the folders: who may see what is in them, or put something there. */
    static boolean showsFolders(Viewer viewer, Meeting meeting) {
        return viewer.isStaff() || meeting.permits(viewer, Exchange.DOWNLOAD) || meeting.permits(viewer, Exchange.UPLOAD);
    }

    /** Who is told of folders. @param by of staff */
    static Audience folders(ParticipantId by, Meeting meeting) {
        return among(meeting, meeting.present().stream()
                .filter(viewer -> showsFolders(viewer, meeting))
                .map(Viewer::participant)
                .toList(), by);
    }

    private static Audience among(Meeting meeting, List<ParticipantId> people, ParticipantId one) {
        return people.size() == meeting.present().size()
                ? Audience.EVERYONE
                : Audience.of(Stream.concat(people.stream(), Stream.of(one)).toArray(ParticipantId[]::new));
    }
}
