package org.plenum.meeting;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** What goes wrong with meetings, besides the common errors. */
public enum MeetingError implements ErrorCode {
    /** Wrong id, wrong key, or not on the list: which of them is not told. */
    NO_ENTRY(ErrorKind.ABSENT),
    /** Wrong keys too often from one browser session or address; later. */
    TOO_MANY_TRIES(ErrorKind.RATE),
    /** The meeting is locked, nobody new enters. */
    LOCKED(ErrorKind.RIGHT),
    /** Staff refused or ejected this person. */
    REFUSED(ErrorKind.RIGHT),
    /** As many people wait as can wait. */
    LOBBY_FULL(ErrorKind.RATE),
    /** That person does not wait. */
    NOT_WAITING(ErrorKind.STATE),
    /** That person is not admitted, or never was there. */
    NOT_IN_MEETING(ErrorKind.STATE),
    /** Only an organizer may do this to an organizer, or make one. */
    ORGANIZERS_ONLY(ErrorKind.RIGHT),
    /** A meeting keeps at least one organizer. */
    LAST_ORGANIZER(ErrorKind.STATE),
    /** In a breakout room: this is done in the meeting that it belongs to. */
    OF_THE_MEETING(ErrorKind.STATE),
    /** A layout names a panel that no plugin has, or one that stands at a fixed place; or content of a plugin without any is to be shown. */
    UNKNOWN_PANEL(ErrorKind.REQUEST),
    /** Open access was asked for, but not confirmed. */
    OPEN_NOT_CONFIRMED(ErrorKind.STATE),
    /** The tenant allows no open meetings. */
    OPEN_NOT_ALLOWED(ErrorKind.RIGHT),
    /** A key breaks one of the tenant's rules. */
    WEAK_KEY(ErrorKind.REQUEST);

    private final ErrorKind kind;

    MeetingError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
