package org.plenum.meeting.room;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why the room refuses. */
public enum MeetingError implements ErrorCode {
    /** Nobody new may enter. */
    LOCKED(ErrorKind.RIGHT),
    /** This person was refused or ejected. */
    REFUSED(ErrorKind.RIGHT),
    /** A meeting keeps at least one organizer. */
    LAST_ORGANIZER(ErrorKind.STATE),
    /** Only organizers may do this to organizers. */
    ORGANIZERS_ONLY(ErrorKind.RIGHT),
    /** This person is not where the command needs them: waiting, or admitted. */
    NOT_HERE(ErrorKind.STATE);

    private final ErrorKind kind;

    MeetingError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
