package org.plenum.plugin.filetypes.check.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.check.archive.Parts;
import org.plenum.plugin.filetypes.format.Elements;
import org.plenum.plugin.filetypes.format.Elements.Attributes;
import org.plenum.plugin.filetypes.format.Elements.Name;
import org.plenum.plugin.filetypes.wire.Finding.Cause;
import org.xml.sax.SAXException;

/** Parts of OpenDocument documents (odt, ods, odp and their kin): macros, scripts, DDE, and parts that are locked. */
public final class OpenDocumentParts implements Parts {
    private static final Pattern MACROS = Pattern.compile("^(basic|scripts|dialogs)/.+");
    private static final Set<String> DDE = Set.of("dde-connection-decl", "dde-source", "dde-link", "dde-connection");
    private static final Set<String> SCRIPTS = Set.of("event-listener", "script");
    /** Listeners that call nothing stand in many documents. */
    private static final Set<String> CALLED = Set.of("href", "macro-name");

    private static final Pattern KEY = Pattern.compile("encryption-data|encrypted-key");
    private static final int LONGEST_MANIFEST = 4 * 1024 * 1024;
    /** What a click on a slide may do, beside going to another. */
    private static final Set<String> STARTS = Set.of("execute", "macro");
    private static final Pattern PROGRAM = Pattern.compile(
            "^\\s*(vnd\\.sun\\.star\\.(script|expand|macro)|macro:|javascript:|service:)", Pattern.CASE_INSENSITIVE);

    private final boolean acting;
    private final boolean locked;

    /**
     * @param acting whether macros and the like may be in it
     * @param locked whether parts may have a password
     */
    public OpenDocumentParts(boolean acting, boolean locked) {
        this.acting = acting;
        this.locked = locked;
    }

    @Override
    public void part(String name, Content content) throws IOException {
        String path = name.toLowerCase(Locale.ROOT);
        if (path.equals("meta-inf/manifest.xml")) {
            keys(content);
        }
        if (acting) {
            return;
        }
        if (MACROS.matcher(path).find()) {
            throw new NotPassed(Cause.ACTIVE_CONTENT, "macros");
        }
        if (path.equals("content.xml") || path.equals("styles.xml") || path.endsWith("/content.xml")) {
            read(content, OpenDocumentParts::element);
        }
    }

    /** Old ones are no XML by today's rules, so they are searched as text. */
    private void keys(Content content) throws IOException {
        String manifest = new String(content.at(0, LONGEST_MANIFEST), StandardCharsets.UTF_8);
        if (!locked && KEY.matcher(manifest).find()) {
            throw new NotPassed(Cause.ENCRYPTED, "a document with a password");
        }
    }

    private static void element(Name name, Attributes attributes) {
        if (DDE.contains(name.local())) {
            throw new NotPassed(Cause.ACTIVE_CONTENT, "DDE");
        }
        boolean slides = name.space().endsWith(":presentation:1.0");
        boolean script = !slides
                && SCRIPTS.contains(name.local())
                && attributes.any((attribute, value) -> CALLED.contains(attribute) && !value.isBlank());
        boolean started = slides && name.local().equals("event-listener") && STARTS.contains(attributes.value("action"));
        if (script || started || name.local().equals("applet")) {
            throw new NotPassed(Cause.ACTIVE_CONTENT, "scripts");
        }
        if (attributes.any((attribute, value) -> attribute.equals("href") && PROGRAM.matcher(value).find())) {
            throw new NotPassed(Cause.ACTIVE_CONTENT, "scripts");
        }
    }

    private void read(Content content, Elements.Reader reader) throws IOException {
        try (InputStream bytes = content.stream()) {
            Elements.read(bytes, reader);
        } catch (SAXException broken) {
            if (!locked) {
                throw new NotPassed(Cause.UNREADABLE, "no XML");
            }
        }
    }
}
