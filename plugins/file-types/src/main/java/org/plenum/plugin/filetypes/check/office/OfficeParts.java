package org.plenum.plugin.filetypes.check.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.check.archive.Parts;
import org.plenum.plugin.filetypes.format.Elements;
import org.plenum.plugin.filetypes.format.Elements.Attributes;
import org.plenum.plugin.filetypes.format.Elements.Name;
import org.plenum.plugin.filetypes.wire.Finding.Cause;
import org.xml.sax.SAXException;

/** Parts of Office Open XML documents (docx, xlsx, pptx and their kin): macros, controls, links that are followed by themselves, DDE. */
public final class OfficeParts implements Parts {
    private static final Pattern MACROS = Pattern.compile("(^|/)(vbaproject\\.bin|vbadata\\.xml|macrosheets/.*|intlmacrosheets/.*)$");
    private static final Pattern CONTROLS = Pattern.compile("(^|/)activex/.*");
    private static final Pattern ACTING_TYPES =
            Pattern.compile("vbaproject|vbadata|macrosheet|activex|ms-office\\.vba", Pattern.CASE_INSENSITIVE);
    /** Kinds of relationships that are followed without being asked for. */
    private static final List<String> FOLLOWED =
            List.of("attachedtemplate", "oleobject", "frame", "subdocument", "package", "control", "afchunk", "externalwbook", "ddelink");
    /** What leads to another machine, or starts a program that does. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "^\\s*(https?:|ftp:|mhtml:|ms-[a-z]+:|search-ms:|script:|javascript:|vbscript:|\\\\\\\\|//|file:(/{4,}|//(?!localhost/)[^/]|/*\\\\))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DDE_FIELD = Pattern.compile("(^|[\\s\"{])DDE(AUTO)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final int LONGEST_TEXT = 64 * 1024;

    @Override
    public void part(String name, Content content) throws IOException {
        String path = name.toLowerCase(Locale.ROOT);
        if (MACROS.matcher(path).find()) {
            throw acting("macros");
        }
        if (CONTROLS.matcher(path).find()) {
            throw acting("controls");
        }
        reader(path).ifPresent(reader -> read(content, reader));
    }

    private static NotPassed acting(String what) {
        return new NotPassed(Cause.ACTIVE_CONTENT, what);
    }

    private static Optional<Elements.Reader> reader(String path) {
        if (path.equals("[content_types].xml")) {
            return Optional.of((element, attributes) -> contentType(attributes));
        }
        if (path.endsWith(".rels")) {
            return Optional.of((element, attributes) -> relationship(attributes));
        }
        boolean document = path.endsWith(".xml") && Stream.of("word/", "xl/", "ppt/", "visio/").anyMatch(path::startsWith);
        return document ? Optional.of(new Fields()) : Optional.empty();
    }

    private static void read(Content content, Elements.Reader reader) {
        try (InputStream bytes = content.stream()) {
            Elements.read(bytes, reader);
        } catch (SAXException | IOException broken) {
            throw new NotPassed(Cause.UNREADABLE, "no XML");
        }
    }

    private static void contentType(Attributes attributes) {
        String type = attributes.value("ContentType");
        if (ACTING_TYPES.matcher(type).find()) {
            throw acting("macros or controls");
        }
    }

    private static void relationship(Attributes attributes) {
        String type = attributes.value("Type").toLowerCase(Locale.ROOT);
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (ACTING_TYPES.matcher(kind).find()) {
            throw acting("macros or controls");
        }
        boolean outside = attributes.value("TargetMode").equalsIgnoreCase("External");
        if (outside && FOLLOWED.contains(kind) && ELSEWHERE.matcher(attributes.value("Target")).find()) {
            throw acting("a link that is followed when the document is opened");
        }
    }

    /** Looks for DDE in the instructions of fields, which may be in many pieces, in formulas, and in links to other programs. */
    private static final class Fields implements Elements.Reader {
        private final StringBuilder instructions = new StringBuilder();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void begins(Name name, Attributes attributes) {
            text.setLength(0);
            switch (name.local()) {
                case "fldSimple" -> field(attributes.value("instr"));
                case "fldChar" -> {
                    if (attributes.value("fldCharType").equals("begin")) {
                        instructions.setLength(0);
                    }
                }
                case "ddeLink" -> throw acting("DDE");
                default -> {
                    // Nothing that acts.
                }
            }
        }

        @Override
        public void text(String piece) {
            if (text.length() < LONGEST_TEXT) {
                text.append(piece);
            }
        }

        @Override
        public void ends(Name name) {
            if (name.local().equals("instrText") && instructions.length() < LONGEST_TEXT) {
                instructions.append(text);
                field(instructions);
            }
            if (name.local().equals("f") && QUOTED.matcher(text).replaceAll("").contains("|")) {
                throw acting("DDE");
            }
            text.setLength(0);
        }

        private void field(CharSequence instruction) {
            if (DDE_FIELD.matcher(instruction).find()) {
                throw acting("DDE");
            }
        }
    }
}
