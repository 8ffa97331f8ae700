package org.plenum.plugin.slides;

/** How far a deck has come. */
enum DeckStage {
    /** The file is being inspected. */
    CHECKING,
    /** An inspector is missing; the file waits for it. */
    WAITING,
    /** It may not pass, or may not any more. */
    REFUSED,
    /** Pages are being made, or will be soon. */
    CONVERTING,
    /** Pages cannot be made before LibreOffice is there. */
    WITHOUT_OFFICE,
    READY,
    /** No pages, or no more than there are, could be made. */
    FAILED;

    /** Whether pages are still to be made. */
    boolean isUnderWay() {
        return this == CONVERTING || this == WITHOUT_OFFICE;
    }

    /** Whether all may know of it. */
    boolean isReleased() {
        return switch (this) {
            case CHECKING, WAITING, REFUSED -> false;
            case CONVERTING, WITHOUT_OFFICE, READY, FAILED -> true;
        };
    }
}
