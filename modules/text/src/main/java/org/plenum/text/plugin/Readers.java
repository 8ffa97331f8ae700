package org.plenum.text.plugin;

import java.util.List;
import org.plenum.spi.Audience;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Viewer;

/** Who is told what is written. */
public final class Readers {
    private Readers() {}

    /** All, unless an administrator lets some roles not read: then those who are here and may. */
    public static Audience of(Meeting meeting, Permission read) {
        List<Viewer> readers = meeting.present().stream()
                .filter(viewer -> meeting.permits(viewer, read))
                .toList();
        return readers.size() == meeting.present().size()
                ? Audience.EVERYONE
                : Audience.of(readers.stream().map(Viewer::participant).toArray(ParticipantId[]::new));
    }
}
