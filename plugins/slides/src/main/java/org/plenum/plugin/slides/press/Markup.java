package org.plenum.plugin.slides.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML element by element. It has no entities, and nothing is fetched. */
final class Markup {
    private Markup() {}

    /** Told of what stands there. Names are without prefixes. */
    interface Reader {
        /** @param path the elements that this one is in, the innermost first; this one is the first */
        void begins(Deque<String> path, XMLStreamReader element);

        default void text(Deque<String> path, String text) {}

        default void ends(Deque<String> path) {}
    }

    /** Reads a part, nothing if it is empty, and closes it. */
    static void read(InputStream part, Reader reader) throws IOException, XMLStreamException {
        try (part) {
            byte[] bytes = part.readAllBytes();
            if (bytes.length > 0) {
                walk(new ByteArrayInputStream(bytes), reader);
            }
        }
    }

    private static void walk(InputStream bytes, Reader reader) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader stream = factory.createXMLStreamReader(bytes);
        Deque<String> path = new ArrayDeque<>();
        while (stream.hasNext()) {
            switch (stream.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.push(stream.getLocalName());
                    reader.begins(path, stream);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> reader.text(path, stream.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    reader.ends(path);
                    path.pop();
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
    }

    /** An attribute by its name without prefix; empty if there is none. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}
