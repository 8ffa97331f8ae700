package org.plenum.plugin.slides;

/** Why no slides came of a file. */
enum Trouble {
    /** A password is needed to open it. */
    ENCRYPTED,
    /** It cannot be read. */
    BROKEN,
    /** It has no page. */
    EMPTY,
    /** It has more pages than decks may have. */
    TOO_MANY_PAGES,
    /** It took longer than it may. */
    TOO_SLOW,
    /** Its pages took more memory than there is for them. */
    TOO_COMPLEX,
    /** The meeting's files have all the room that they may have. */
    NO_ROOM,
    /** LibreOffice ended while it was at it, twice. */
    OFFICE_ENDED,
    /** The server could not do it; the log says why. */
    INTERNAL
}
