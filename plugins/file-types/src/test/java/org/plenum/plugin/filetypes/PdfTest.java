package org.plenum.plugin.filetypes;

import static org.plenum.plugin.filetypes.wire.Finding.Cause.ACTIVE_CONTENT;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.ENCRYPTED;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.FORBIDDEN_TYPE;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.UNREADABLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.plugin.filetypes.made.Bytes;
import org.plenum.plugin.filetypes.made.Pdfs;

/** S84: active content of PDFs, and PDFs with a password. */
@SuppressWarnings("NullAway.Init")
class PdfTest {
    @TempDir
    Path folder;

    private Looking looking;
    private Looking allowing;

    @BeforeEach
    void begin() {
        looking = Looking.in(folder);
        allowing = looking.allowing(false, true, false, false);
    }

    @Test
    @DisplayName("scripts, programs that are started, forms of XFA and embedded files are refused, or pass where the tenant allows them")
    void acting() throws IOException {
        looking.refuses(ACTIVE_CONTENT, "a.pdf", Pdfs.withScript()).isEqualTo("JavaScript");
        looking.refuses(ACTIVE_CONTENT, "a.pdf", Pdfs.withLaunch()).contains("starts a program");
        looking.refuses(ACTIVE_CONTENT, "a.pdf", Pdfs.withForm()).contains("XFA");
        looking.refuses(ACTIVE_CONTENT, "a.pdf", Pdfs.withFile(Bytes.of("text"))).contains("embedded");
        allowing.passes("a.pdf", Pdfs.withScript());
        allowing.passes("a.pdf", Pdfs.withLaunch());
        allowing.passes("a.pdf", Pdfs.withForm());
        allowing.passes("a.pdf", Pdfs.withFile(Bytes.of("text")));
    }

    @Test
    @DisplayName("a script deep in an object, and one that no page leads to, is found")
    void hidden() throws IOException {
        byte[] deep = Pdfs.changed(document -> {
            var action = new COSDictionary();
            action.setName(COSName.S, "JavaScript");
            var inner = new COSDictionary();
            inner.setItem("X", action);
            document.getPage(0).getCOSObject().setItem("AA", inner);
        });
        looking.refuses(ACTIVE_CONTENT, "a.pdf", deep);
        String text = new String(Pdfs.withScript(), StandardCharsets.ISO_8859_1);
        looking.refuses(ACTIVE_CONTENT, "a.pdf", Bytes.of(text.replace("/OpenAction", "/NoopAction")));
    }

    @Test
    @DisplayName("embedded files are looked at where the tenant allows them")
    void embedded() throws IOException {
        allowing.refuses(FORBIDDEN_TYPE, "a.pdf", Pdfs.withFile(TypesTest.program()));
    }

    @Test
    @DisplayName("a PDF that one needs a password for is refused; one that everybody can read passes, and is looked at")
    void locked() throws IOException {
        looking.refuses(ENCRYPTED, "a.pdf", Pdfs.locked("secret"));
        looking.allowing(false, false, false, true).passes("a.pdf", Pdfs.locked("secret"));
        looking.passes("a.pdf", Pdfs.locked("")).isEqualTo("application/pdf");
    }

    @Test
    @DisplayName("a PDF that is cut off is refused")
    void broken() throws IOException {
        looking.refuses(UNREADABLE, "a.pdf", Arrays.copyOf(Pdfs.plain(), 60));
    }
}
