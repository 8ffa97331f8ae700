package org.plenum.plugin.pages;

import java.util.List;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * What a person is shown. Texts are read page by page: all together would not fit.
 *
 * @param readable whether they may read the pages; the rest is empty if not
 */
record PagesView(boolean readable, List<Listed> pages) {
    PagesView {
        pages = List.copyOf(pages);
    }

    /** A page without its text. */
    record Listed(String page, String title, int renamed, Writers writers, ParticipantId by) {}

    static PagesView of(PagesState state, Viewer viewer, Meeting meeting) {
        if (!meeting.permits(viewer, Pages.READ)) {
            return new PagesView(false, List.of());
        }
        List<Listed> pages = state.pages().stream()
                .map(page -> new Listed(page.id(), page.title(), page.renamed(), page.writers(), page.by()))
                .toList();
        return new PagesView(true, pages);
    }
}
