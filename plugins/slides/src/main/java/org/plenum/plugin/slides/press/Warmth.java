package org.plenum.plugin.slides.press;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Loads classes and fonts while there is nothing to do yet: the first page then comes half a second earlier. */
final class Warmth {
    private static final float SIZE = 12;
    private static final float SMALL = 0.2f;

    private Warmth() {}

    static void come() {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
                content.showText("Plenum");
                content.endText();
            }
            new PDFRenderer(document).renderImage(0, SMALL);
        } catch (IOException fault) {
            System.err.println(fault);
        }
    }
}
