package org.plenum.plugin.pages;

import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;
import org.plenum.text.EditedText;

/**
 * One page.
 *
 * @param title empty if who wrote it was erased
 * @param renamed how often it was
 * @param by who added it
 */
record Page(String id, String title, int renamed, Writers writers, ParticipantId by, EditedText text) {
    /** Changes that somebody may have missed and still have theirs moved over; there may be many pages. */
    static final int REMEMBERED = 300;

    Page titled(String other) {
        return new Page(id, other, renamed + 1, writers, by, text);
    }

    Page writtenBy(Writers others) {
        return new Page(id, title, renamed, others, by, text);
    }

    Page with(EditedText other) {
        return new Page(id, title, renamed, writers, by, other);
    }

    boolean isOpenTo(Viewer viewer) {
        return switch (writers) {
            case EVERYONE -> true;
            case PRESENTERS -> viewer.isStaff() || viewer.is(by);
        };
    }

    /** Names the time since the text was condensed last, in the whole meeting. */
    String eraName() {
        return eraName(text.era());
    }

    private String eraName(int era) {
        return id + ":" + era;
    }

    /** What takes the place of all that has been written and deleted. */
    PagesEvent.TextCondensed condensed() {
        return new PagesEvent.TextCondensed(
                id, eraName(), eraName(text.era() + 1), text.document().passages());
    }
}
