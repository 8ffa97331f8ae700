package org.plenum.plugin.filetypes;

import static org.plenum.plugin.filetypes.wire.Finding.Cause.ACTIVE_CONTENT;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.UNREADABLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.plugin.filetypes.made.Archives;
import org.plenum.plugin.filetypes.made.Bytes;

/** S84: active content of pages and drawn pictures. */
@SuppressWarnings("NullAway.Init")
class MarkupTest {
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>%s</svg>";

    @TempDir
    Path folder;

    private Looking looking;
    private Looking allowing;

    @BeforeEach
    void begin() {
        looking = Looking.in(folder);
        allowing = looking.allowing(false, false, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<g><SCRIPT xmlns='http://www.w3.org/1999/xhtml'/></g>",
        "<rect onload='alert(1)'/>",
        "<rect onClick='x'/>",
        "<foreignObject><p/></foreignObject>",
        "<a href='javascript:alert(1)'><text/></a>",
        "<a xlink:href=' java&#x73;cript:alert(1)'/>",
        "<animate attributeName='href' to='javascript:alert(1)'/>",
        "<set attributeName='href' values='data:text/html,x'/>",
        "<image href='https://example.org/a.png'/>",
        "<use xlink:href='//example.org/a.svg#x'/>",
        "<style>@import url(https://example.org/a.css)</style>",
        "<rect style='fill:url(https://example.org/a.svg#x)'/>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/>"
    })
    @DisplayName("a drawn picture with scripts, pages, or something from elsewhere is refused, or passes where the tenant allows it")
    void actingSvg(String content) {
        looking.refuses(ACTIVE_CONTENT, "a.svg", Bytes.of(SVG.formatted(content)));
        allowing.passes("a.svg", Bytes.of(SVG.formatted(content))).isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<rect width='1' style='fill:url(#a)'/>",
        "<a href='https://example.org/'><text>a link</text></a>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<use href='#a'/>",
        "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
        "<style>.a { fill: red }</style>"
    })
    @DisplayName("an ordinary drawn picture passes")
    void ordinarySvg(String content) {
        looking.passes("a.svg", Bytes.of(SVG.formatted(content))).isEqualTo("image/svg+xml");
    }

    @Test
    @DisplayName("a drawn picture with a grammar named passes and is not asked for; with entities from elsewhere, or endless ones, it is refused")
    void entities() {
        String named = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://127.0.0.1:9/svg11.dtd'>" + SVG.formatted("");
        looking.passes("a.svg", Bytes.of(named)).isEqualTo("image/svg+xml");
        String outside = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + SVG.formatted("<text>&a;</text>");
        looking.refuses(ACTIVE_CONTENT, "a.svg", Bytes.of(outside));
        var endless = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 12; i++) {
            endless.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        looking.refuses(UNREADABLE, "a.svg", Bytes.of(endless + "]>" + SVG.formatted("<text>&a11;</text>")));
        looking.refuses(UNREADABLE, "a.svg", Bytes.of(SVG.formatted("<g>")));
    }

    @Test
    @DisplayName("a packed picture is looked at as the picture that it is")
    void packed() throws IOException {
        looking.refuses(ACTIVE_CONTENT, "a.svgz", Archives.gzip(Bytes.of(SVG.formatted("<script/>"))));
        looking.passes("a.svgz", Archives.gzip(Bytes.of(SVG.formatted("<g/>"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<html><script>alert(1)</script></html>",
        "<p onclick='x'>a</p>",
        "<img src=x/onerror=alert(1)>",
        "<a href='javascript:x'>a</a>",
        "<iframe src='x'></iframe>",
        "<meta http-equiv='refresh' content='0;url=http://example.org'>",
        "<object data='x'></object>",
        "<svg><script>x</script></svg>"
    })
    @DisplayName("a page with scripts is refused, or passes where the tenant allows it")
    void actingHtml(String content) {
        looking.refuses(ACTIVE_CONTENT, "a.html", Bytes.of(content));
        looking.refuses(ACTIVE_CONTENT, "a.html", ("\uFEFF" + content).getBytes(StandardCharsets.UTF_16LE));
        looking.refuses(ACTIVE_CONTENT, "a.html", Bytes.of("<p>text</p>\n".repeat(20_000) + content));
        allowing.passes("a.html", Bytes.of(content)).isIn("text/html", "application/xhtml+xml");
    }

    @Test
    @DisplayName("an ordinary page passes")
    void ordinaryHtml() {
        looking.passes("a.html", Bytes.of("<!DOCTYPE html><html><body><p style='color:red'>One <a href='https://example.org/'>link</a></p></body></html>")).isEqualTo("text/html");
    }

    @Test
    @DisplayName("XML for programs passes whatever its elements are called; with what a browser or Word would carry out it is refused")
    void xml() {
        looking.passes("a.xml", Bytes.of("<?xml version='1.0'?><jobs><script online='true'>make</script></jobs>")).isEqualTo("application/xml");
        looking.passes("a.xml", Bytes.of("<?xml version='1.0'?><not><closed>")).isEqualTo("application/xml");
        looking.refuses(ACTIVE_CONTENT, "a.xml", Bytes.of("<?xml version='1.0'?><a><script xmlns='http://www.w3.org/1999/xhtml'>x</script></a>"));
        looking.refuses(ACTIVE_CONTENT, "a.xml", Bytes.of("<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='a.xsl'?><a/>"));
        looking.refuses(ACTIVE_CONTENT, "a.xml", Bytes.of("<?xml version='1.0'?><w:binData xmlns:w='urn:w' w:name='editdata.mso'>AAAA</w:binData>"));
    }
}
