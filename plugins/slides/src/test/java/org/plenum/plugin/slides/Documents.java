package org.plenum.plugin.slides;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Real files that people bring: office files are written flat and given their form by LibreOffice. */
final class Documents {
    private static final String SPACES =
            """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"
            xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
            xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3\"""";

    private Documents() {}

    /** Slides in flat XML, with notes; {@code hidden} is the number of one that is not shown, 0 for none. */
    static String slides(int count, int hidden) {
        String pages = IntStream.rangeClosed(1, count)
                .mapToObj(nr -> slide(nr, nr == hidden ? "hidden" : "shown", "<text:p>Slide %d åäö</text:p>".formatted(nr)))
                .collect(Collectors.joining());
        return presentation(pages);
    }

    static String presentation(String pages) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document %s office:mimetype="application/vnd.oasis.opendocument.presentation">
                <office:automatic-styles>
                <style:style style:name="shown" style:family="drawing-page"/>
                <style:style style:name="hidden" style:family="drawing-page">
                <style:drawing-page-properties presentation:visibility="hidden"/></style:style>
                </office:automatic-styles>
                <office:body><office:presentation>%s</office:presentation></office:body></office:document>
                """.formatted(SPACES, pages);
    }

    static String slide(int number, String style, String content) {
        return """
                <draw:page draw:name="p%d" draw:style-name="%s">
                <draw:frame svg:x="2cm" svg:y="2cm" svg:width="20cm" svg:height="3cm"><draw:text-box>%s</draw:text-box></draw:frame>
                <presentation:notes><draw:frame presentation:class="notes" svg:x="2cm" svg:y="12cm" svg:width="16cm" svg:height="10cm">
                <draw:text-box><text:p>Note %d</text:p><text:p>second line</text:p></draw:text-box></draw:frame></presentation:notes>
                </draw:page>
                """.formatted(number, style, content, number);
    }

    static String letter(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document %s office:mimetype="application/vnd.oasis.opendocument.text">
                <office:body><office:text>%s</office:text></office:body></office:document>
                """.formatted(SPACES, body);
    }

    static String table() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document %s office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
                <office:body><office:spreadsheet><table:table table:name="T"><table:table-row>
                <table:table-cell office:value-type="string"><text:p>Budget</text:p></table:table-cell>
                </table:table-row></table:table></office:spreadsheet></office:body></office:document>
                """.formatted(SPACES);
    }

    /**
     * The same in another format, made by a LibreOffice of its own.
     *
     * @param name with the ending of the flat form, {@code a.fodp}
     * @param ending {@code pptx}
     */
    static Path office(Path folder, String name, String flat, String ending) {
        try {
            Path source = Files.writeString(folder.resolve(name), flat);
            Process process = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            ending,
                            "--outdir",
                            folder.toString(),
                            source.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("soffice.log").toFile())
                    .start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("soffice did not convert " + name + " within 90 s");
            }
            Path made = folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + ending);
            if (!Files.exists(made)) {
                throw new AssertionError(name + " was not converted: " + Files.readString(folder.resolve("soffice.log")));
            }
            return made;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Pages with words. @param password to open it; empty for none */
    static byte[] pdf(int pages, PDRectangle size, String password) throws IOException {
        try (var document = new PDDocument()) {
            for (int nr = 1; nr <= pages; nr++) {
                var page = new PDPage(size);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 36);
                    content.newLineAtOffset(72, 72);
                    content.showText("Page " + nr);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillRect(0, 0, width, height / 2);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** One point. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
    }

    /** Deeply nested, so that a reader that follows runs out of stack. */
    static byte[] nested() {
        return List.of("%PDF-1.4\n1 0 obj\n", "[".repeat(2_000_000), "\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF").stream()
                .collect(Collectors.joining())
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
