package org.plenum.plugin.notes;

import java.util.List;
import java.util.Map;
import org.plenum.spi.Document;
import org.plenum.spi.Meeting;
import org.plenum.spi.Viewer;
import org.plenum.text.References;

/** The notes as files: the text as it was written, whatever the file is called, with the words of pictures in their place. */
final class Saving {
    private static final Map<String, String> TEXT = Document.titled("Notes as text", "Anteckningar som text");
    private static final Map<String, String> MARKDOWN = Document.titled("Notes as Markdown", "Anteckningar som Markdown");

    private Saving() {}

    static List<Document> documents(NotesState state, Viewer viewer, Meeting meeting) {
        String text = References.inWords(state.document().text());
        if (text.isBlank() || !meeting.permits(viewer, Notes.READ)) {
            return List.of();
        }
        return List.of(
                new Document("notes", Document.Type.TEXT, TEXT, text), new Document("notes", Document.Type.MARKDOWN, MARKDOWN, text));
    }
}
