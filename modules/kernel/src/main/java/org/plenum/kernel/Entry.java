package org.plenum.kernel;

/** What became of an {@link Entrant}. */
public enum Entry {
    /** May open the meeting's socket and will be given everything. */
    ADMITTED,
    /** May open the socket and will be told when admitted; is given nothing else. */
    WAITING,
    /** Was refused or ejected by staff. */
    REFUSED,
    /** Is new, and the meeting is locked. */
    LOCKED,
    /** As many people wait as can wait. */
    FULL
}
