package org.plenum.plugin.filetypes.format;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.util.function.BiPredicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML element by element. Nothing outside of it is fetched, and entities are few and short. */
public final class Elements {
    /** Each setting of a factory costs a parser made and thrown away: too much for each of thousands of members. Not changed any more. */
    private static final SAXParserFactory PARSERS = factory();

    private Elements() {}

    /** Told of an XML document. */
    @FunctionalInterface
    public interface Reader {
        /** An element begins. */
        void begins(Name name, Attributes attributes);

        /** Text between the marks of elements, in pieces. */
        default void text(String piece) {}

        /** An element ends. */
        default void ends(Name name) {}

        /** An instruction to a program, such as {@code xml-stylesheet}. */
        default void instruction(String target, String data) {}

        /** The document names an entity that lies elsewhere. */
        default void outside(String address) {}
    }

    /** A name without its prefix. @param space namespace, empty if there is none */
    public record Name(String space, String local) {}

    /** Those of one element, until the reader returns. */
    public static final class Attributes {
        private final org.xml.sax.Attributes all;

        private Attributes(org.xml.sax.Attributes all) {
            this.all = all;
        }

        /** By its name without prefix; empty if there is none. */
        public String value(String local) {
            for (int i = 0; i < all.getLength(); i++) {
                if (all.getLocalName(i).equals(local)) {
                    return all.getValue(i);
                }
            }
            return "";
        }

        /** Whether one of them, with its name without prefix and its value, is such. */
        public boolean any(BiPredicate<String, String> such) {
            for (int i = 0; i < all.getLength(); i++) {
                if (such.test(all.getLocalName(i), all.getValue(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Reads a whole document; the stream is not closed. @throws SAXException if it is no XML */
    public static void read(InputStream bytes, Reader reader) throws IOException, SAXException {
        try {
            parser().parse(new InputSource(bytes), new Handler(reader));
        } catch (CharConversionException | UnsupportedEncodingException unreadable) {
            throw new SAXException(unreadable);
        }
    }

    private static SAXParserFactory factory() {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory;
        } catch (ParserConfigurationException | SAXException fault) {
            throw new IllegalStateException("parsers cannot be set up", fault);
        }
    }

    private static SAXParser parser() throws SAXException {
        try {
            return PARSERS.newSAXParser();
        } catch (ParserConfigurationException fault) {
            throw new SAXException("the parser cannot be set up", fault);
        }
    }

    private static final class Handler extends DefaultHandler {
        private final Reader reader;

        Handler(Reader reader) {
            this.reader = reader;
        }

        @Override
        public void startElement(String space, String local, String qualified, org.xml.sax.Attributes attributes) {
            reader.begins(new Name(space, local), new Attributes(attributes));
        }

        @Override
        public void endElement(String space, String local, String qualified) {
            reader.ends(new Name(space, local));
        }

        @Override
        public void characters(char[] text, int from, int count) {
            reader.text(new String(text, from, count));
        }

        @Override
        public void processingInstruction(String target, String data) {
            reader.instruction(target, data);
        }

        @Override
        public void unparsedEntityDecl(String name, String publicId, String systemId, String notation) {
            reader.outside(systemId);
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public void skippedEntity(String name) {
            if (!name.equals("[dtd]")) {
                reader.outside(name);
            }
        }

        @Override
        public void warning(org.xml.sax.SAXParseException fault) {
            // Of no consequence here.
        }

        @Override
        public void error(org.xml.sax.SAXParseException fault) {
            // Not valid by its grammar, which is not looked at.
        }

        @Override
        public void fatalError(org.xml.sax.SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
