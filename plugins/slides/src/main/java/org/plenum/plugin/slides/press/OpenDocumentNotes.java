package org.plenum.plugin.slides.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Notes of OpenDocument: they stand in the slides. */
final class OpenDocumentNotes implements Markup.Reader {
    private final Set<String> hiding = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private String style = "";
    private boolean isHidden;
    private boolean isNotes;

    private OpenDocumentNotes() {}

    static List<String> of(Notes.Parts parts) throws IOException, XMLStreamException {
        var reader = new OpenDocumentNotes();
        Markup.read(parts.open("content.xml"), reader);
        return reader.notes;
    }

    @Override
    public void begins(Deque<String> path, XMLStreamReader element) {
        switch (String.valueOf(path.peek())) {
            case "style" -> style = Markup.attribute(element, "name");
            case "drawing-page-properties" -> {
                if (Markup.attribute(element, "visibility").equals("hidden")) {
                    hiding.add(style);
                }
            }
            case "page" -> {
                text = new StringBuilder();
                isHidden = hiding.contains(Markup.attribute(element, "style-name"));
            }
            case "notes" -> isNotes = true;
            case "line-break" -> append("\n");
            case "s" -> append(" ");
            case "tab" -> append(" ");
            default -> {
                // Says nothing of notes.
            }
        }
    }

    @Override
    public void text(Deque<String> path, String piece) {
        if (path.contains("p") || path.contains("h")) {
            append(piece);
        }
    }

    private void append(String piece) {
        if (isNotes) {
            text.append(piece);
        }
    }

    @Override
    public void ends(Deque<String> path) {
        switch (String.valueOf(path.peek())) {
            case "p", "h" -> append("\n");
            case "notes" -> isNotes = false;
            case "page" -> {
                if (!isHidden) {
                    notes.add(Texts.plain(text.toString()));
                }
            }
            default -> {
                // As above.
            }
        }
    }
}
