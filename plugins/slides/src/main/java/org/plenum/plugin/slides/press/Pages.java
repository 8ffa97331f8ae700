package org.plenum.plugin.slides.press;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Makes pages of a PDF. */
final class Pages {
    private Pages() {}

    static void press(Press.Order order, PrintStream out) throws IOException, NotPressed {
        try (PDDocument document = opened(order)) {
            int count = document.getNumberOfPages();
            if (count == 0) {
                throw new NotPressed("empty");
            }
            if (count > order.most()) {
                throw new NotPressed("too-many-pages");
            }
            out.println("pages " + count);
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            var texts = new ArrayList<String>();
            for (int page = 0; page < count; page++) {
                String text = text(document, page);
                texts.add(text);
                if (!text.isEmpty()) {
                    Files.writeString(order.folder().resolve("text-" + (page + 1) + ".txt"), text);
                }
                Sheet.write(order.folder(), page + 1, picture(document, renderer, page), out);
            }
            Texts.write(order.folder().resolve("text.json"), texts);
            List<String> notes = Notes.of(order.original());
            if (notes.stream().anyMatch(note -> !note.isEmpty())) {
                Texts.write(order.folder().resolve("notes.json"), notes.subList(0, Math.min(count, notes.size())));
            }
        }
    }

    private static PDDocument opened(Press.Order order) throws IOException, NotPressed {
        try {
            return Loader.loadPDF(order.source().toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw new NotPressed("encrypted");
        }
    }

    private static BufferedImage picture(PDDocument document, PDFRenderer renderer, int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        boolean turned = document.getPage(page).getRotation() % 180 != 0;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        return renderer.renderImage(page, (float) Sheet.scale(width, height), ImageType.RGB);
    }

    /** What stands on a page; nothing if that cannot be told, for its picture may be good all the same. */
    private static String text(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page + 1);
            stripper.setEndPage(page + 1);
            return Texts.plain(stripper.getText(document));
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }
}
