package org.plenum.plugin.filetypes.check.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** PDFs: a password that one needs to read them, what acts in them, and the files in them. */
public final class PdfCheck implements Check {
    private static final List<String> KINDS = List.of("application/pdf", "application/illustrator");
    /** All of its objects are read. Bytes. */
    private static final long LARGEST = 512L * 1024 * 1024;

    @Override
    public void look(Item item) throws IOException {
        if (!KINDS.contains(item.type())) {
            return;
        }
        if (item.content().length() > LARGEST) {
            throw new NotPassed(Cause.TOO_LARGE, "larger than 512 MiB");
        }
        try (PDDocument document = Loader.loadPDF(item.content().path().toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            objects(item, document.getDocument());
        } catch (InvalidPasswordException locked) {
            if (!item.rules().locked()) {
                throw new NotPassed(Cause.ENCRYPTED, "a PDF with a password");
            }
        } catch (ClassCastException | IllegalArgumentException | IllegalStateException | NullPointerException broken) {
            throw new IOException(broken);
        }
    }

    /** Every object, whether a page leads to it or not: readers differ in what they find. */
    private static void objects(Item item, COSDocument document) throws IOException {
        var acts = new ActingObjects();
        acts.look(document.getTrailer());
        for (COSObjectKey key : new TreeSet<>(document.getXrefTable().keySet())) {
            COSObject object = document.getObjectFromPool(key);
            acts.look(object.getObject());
            if (!acts.found().isEmpty() && !item.rules().activePdf()) {
                throw new NotPassed(Cause.ACTIVE_CONTENT, acts.found().getFirst());
            }
            if (object.getObject() instanceof COSStream stream && ActingObjects.isEmbeddedFile(stream)) {
                embedded(item, stream, "object " + key.getNumber());
            }
        }
    }

    private static void embedded(Item item, COSStream stream, String name) throws IOException {
        try (InputStream bytes = stream.createInputStream()) {
            item.site().member(name, stream.getLength(), true, bytes);
        }
    }
}
