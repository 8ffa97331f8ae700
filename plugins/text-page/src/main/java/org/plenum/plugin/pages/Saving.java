package org.plenum.plugin.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenum.spi.Document;
import org.plenum.spi.DocumentText;
import org.plenum.spi.Meeting;
import org.plenum.spi.Viewer;
import org.plenum.text.References;

/** All pages in one file, as the panel saves them. */
final class Saving {
    private static final Map<String, String> TITLE = Document.titled("Text pages", "Textsidor");

    private Saving() {}

    static List<Document> documents(PagesState state, Viewer viewer, Meeting meeting) {
        if (state.pages().isEmpty() || !meeting.permits(viewer, Pages.READ)) {
            return List.of();
        }
        String text = state.pages().stream().map(Saving::section).collect(Collectors.joining("\n\n", "", "\n"));
        return List.of(new Document("pages", Document.Type.MARKDOWN, TITLE, text));
    }

    /** What is on a page may be Markdown, with the words of pictures in their place; its title is not. */
    private static String section(Page page) {
        return "# " + DocumentText.markdown(page.title()) + "\n\n" + References.inWords(page.text().document().text());
    }
}
