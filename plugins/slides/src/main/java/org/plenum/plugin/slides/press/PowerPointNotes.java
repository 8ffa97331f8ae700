package org.plenum.plugin.slides.press;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Notes of Office Open XML: the presentation lists its slides, each of which refers to a page of notes. */
final class PowerPointNotes {
    private static final String PRESENTATION = "ppt/presentation.xml";
    /** Of the relation between a slide and its notes. */
    private static final String NOTES = "/notesSlide";

    /** The picture of the slide, its number, date, header and footer. */
    private static final Set<String> ELSE = Set.of("sldImg", "sldNum", "dt", "hdr", "ftr");

    private PowerPointNotes() {}

    static List<String> of(Notes.Parts parts) throws IOException, XMLStreamException {
        Map<String, Relation> relations = relations(parts, PRESENTATION);
        var notes = new ArrayList<String>();
        for (String id : slides(parts)) {
            Relation slide = relations.get(id);
            if (slide != null && isShown(parts, slide.target())) {
                notes.add(notes(parts, slide.target()));
            }
        }
        return notes;
    }

    /** @param type of the relation, an address @param target name of a part */
    private record Relation(String type, String target) {}

    private static Map<String, Relation> relations(Notes.Parts parts, String of) throws IOException, XMLStreamException {
        int slash = of.lastIndexOf('/');
        var relations = new HashMap<String, Relation>();
        Markup.read(parts.open(of.substring(0, slash) + "/_rels" + of.substring(slash) + ".rels"), (path, element) -> {
            if ("Relationship".equals(path.peek())) {
                String target = URI.create("/" + of).resolve(Markup.attribute(element, "Target")).getPath();
                relations.put(
                        Markup.attribute(element, "Id"), new Relation(Markup.attribute(element, "Type"), target.substring(1)));
            }
        });
        return relations;
    }

    /** Ids of relations, in order. */
    private static List<String> slides(Notes.Parts parts) throws IOException, XMLStreamException {
        var slides = new ArrayList<String>();
        Markup.read(parts.open(PRESENTATION), (path, element) -> {
            if ("sldId".equals(path.peek())) {
                for (int i = 0; i < element.getAttributeCount(); i++) {
                    if (element.getAttributeLocalName(i).equals("id") && element.getAttributeNamespace(i) != null
                            && element.getAttributeNamespace(i).endsWith("/relationships")) {
                        slides.add(element.getAttributeValue(i));
                    }
                }
            }
        });
        return slides;
    }

    private static boolean isShown(Notes.Parts parts, String slide) throws IOException, XMLStreamException {
        var hidden = new ArrayList<String>();
        Markup.read(parts.open(slide), (path, element) -> {
            String show = path.size() == 1 ? Markup.attribute(element, "show") : "";
            if (show.equals("0") || show.equals("false")) {
                hidden.add(slide);
            }
        });
        return hidden.isEmpty();
    }

    private static String notes(Notes.Parts parts, String slide) throws IOException, XMLStreamException {
        for (Relation relation : relations(parts, slide).values()) {
            if (relation.type().endsWith(NOTES)) {
                var body = new Body();
                Markup.read(parts.open(relation.target()), body);
                return Texts.plain(body.text.toString());
            }
        }
        return "";
    }

    /** The text of all shapes but those whose places are for something else. */
    private static final class Body implements Markup.Reader {
        private final StringBuilder text = new StringBuilder();
        private boolean isBody;

        @Override
        public void begins(Deque<String> path, XMLStreamReader element) {
            String name = String.valueOf(path.peek());
            if (name.equals("sp")) {
                isBody = true;
            } else if (name.equals("ph")) {
                isBody = !ELSE.contains(Markup.attribute(element, "type"));
            } else if (isBody && name.equals("br")) {
                text.append('\n');
            }
        }

        @Override
        public void text(Deque<String> path, String piece) {
            if (isBody && "t".equals(path.peek())) {
                text.append(piece);
            }
        }

        @Override
        public void ends(Deque<String> path) {
            if (isBody && "p".equals(path.peek())) {
                text.append('\n');
            }
        }
    }
}
