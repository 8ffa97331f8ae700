package org.plenum.plugin.filetypes.check.markup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.format.Elements;
import org.plenum.plugin.filetypes.format.Elements.Attributes;
import org.plenum.plugin.filetypes.format.Elements.Name;
import org.plenum.plugin.filetypes.wire.Finding.Cause;
import org.xml.sax.SAXException;

/** Scripts in XML of any kind, and in pictures (SVG) also what shows pages or is fetched from elsewhere. */
public final class XmlCheck implements Check {
    private static final String SVG = "image/svg+xml";
    private static final Set<String> PAGES = Set.of("application/xhtml+xml", SVG);
    /** Elements of other name spaces are data, whatever they are called. */
    private static final Set<String> BROWSERS = Set.of("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml");

    private static final Set<String> FRAMES = Set.of("foreignobject", "iframe", "embed", "object", "applet", "handler", "listener");
    private static final Pattern HANDLER = Pattern.compile("on[a-z]{3,}");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "to", "from", "values", "by", "action", "formaction", "data");
    private static final Set<String> FETCHED = Set.of("href", "src");
    private static final Pattern SCRIPT_ADDRESS = Pattern.compile(
            "[\\s\\p{Cntrl}]*(javascript|vbscript|data\\s*:\\s*(text/|image/svg|application/(xhtml|xml)))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("\\s*(([a-z][a-z0-9+.-]*:)?//|(https?|ftp|file):)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE_ELSEWHERE =
            Pattern.compile("@import|url\\(\\s*['\"]?\\s*([a-z]+:)?//|expression\\s*\\(|javascript:", Pattern.CASE_INSENSITIVE);

    private final BiPredicate<String, String> isA;

    /** @param isA whether one type is a kind of another */
    public XmlCheck(BiPredicate<String, String> isA) {
        this.isA = isA;
    }

    @Override
    public void look(Item item) throws IOException {
        if (item.rules().scripts() || !isA.test(item.type(), "application/xml")) {
            return;
        }
        try (InputStream bytes = item.content().stream()) {
            Elements.read(bytes, new Looking(item.is(SVG)));
        } catch (SAXException broken) {
            // A browser shows pages and pictures up to the fault; other XML is for programs, which read none of it.
            if (PAGES.contains(item.type())) {
                throw new NotPassed(Cause.UNREADABLE, "no XML");
            }
        }
    }

    private static final class Looking implements Elements.Reader {
        private final boolean svg;
        private final StringBuilder style = new StringBuilder();
        private boolean inStyle;

        Looking(boolean svg) {
            this.svg = svg;
        }

        private static NotPassed acting(String what) {
            return new NotPassed(Cause.ACTIVE_CONTENT, what);
        }

        @Override
        public void begins(Name name, Attributes attributes) {
            String local = name.local().toLowerCase(Locale.ROOT);
            if (local.equals("bindata") && attributes.value("name").toLowerCase(Locale.ROOT).endsWith(".mso")) {
                throw acting("macros");
            }
            boolean browser = BROWSERS.contains(name.space()) || (svg && name.space().isEmpty());
            if (!browser) {
                return;
            }
            if (local.equals("script") || FRAMES.contains(local)) {
                throw acting("an element " + local);
            }
            inStyle |= local.equals("style");
            attributes.any((attribute, value) -> {
                attribute(local, attribute.toLowerCase(Locale.ROOT), value);
                return false;
            });
        }

        private void attribute(String element, String attribute, String value) {
            if (HANDLER.matcher(attribute).matches() && !value.isBlank()) {
                throw acting("a handler " + attribute);
            }
            if (ADDRESSES.contains(attribute) && SCRIPT_ADDRESS.matcher(value).lookingAt()) {
                throw acting("an address that is a script");
            }
            boolean fetched = svg && FETCHED.contains(attribute) && !element.equals("a");
            boolean styled = svg && STYLE_ELSEWHERE.matcher(value).find();
            if (styled || (fetched && ELSEWHERE.matcher(value).lookingAt())) {
                throw acting("something fetched from elsewhere");
            }
        }

        @Override
        public void text(String piece) {
            if (inStyle && svg) {
                style.append(piece);
            }
        }

        @Override
        public void ends(Name name) {
            if (inStyle && name.local().equalsIgnoreCase("style")) {
                inStyle = false;
                if (STYLE_ELSEWHERE.matcher(style).find()) {
                    throw acting("something fetched from elsewhere");
                }
                style.setLength(0);
            }
        }

        @Override
        public void instruction(String target, String data) {
            if (target.equalsIgnoreCase("xml-stylesheet") && (svg || data.toLowerCase(Locale.ROOT).contains("xsl"))) {
                throw acting("a style sheet that acts or is fetched");
            }
        }

        @Override
        public void outside(String address) {
            throw acting("an entity from elsewhere");
        }
    }
}
