package org.plenum.plugin.pages;

import java.util.List;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;
import org.plenum.text.plugin.Picture;
import org.plenum.text.plugin.Pictures;

/**
 * What a person is shown. Texts are read page by page: all together would not fit.
 *
 * @param readable whether they may read the pages; the rest is empty if not
 * @param pictures all that were released, and the viewer's own
 */
record PagesView(boolean readable, List<Listed> pages, List<Picture.Seen> pictures) {
    PagesView {
        pages = List.copyOf(pages);
        pictures = List.copyOf(pictures);
    }

    /** A page without its text. */
    record Listed(String page, String title, int renamed, Writers writers, ParticipantId by) {}

    static PagesView of(PagesState state, Viewer viewer, Meeting meeting) {
        if (!meeting.permits(viewer, Pages.READ)) {
            return new PagesView(false, List.of(), List.of());
        }
        List<Listed> pages = state.pages().stream()
                .map(page -> new Listed(page.id(), page.title(), page.renamed(), page.writers(), page.by()))
                .toList();
        return new PagesView(true, pages, Pictures.seen(state.pictures(), viewer));
    }
}
