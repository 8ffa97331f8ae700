package org.plenum.plugin.filetypes.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plenum.plugin.filetypes.check.Content;

/** PDFs: information, XMP of the document and of what is in it, notes of programs, and all former versions go. */
final class PdfMetadata {
    /** All of its objects are written again, from memory. Bytes. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final List<COSName> TELLING = List.of(COSName.METADATA, COSName.getPDFName("PieceInfo"), COSName.getPDFName("LastModified"));

    private PdfMetadata() {}

    /** Empty if it is signed or locked, which would not survive it, or larger than 64 MiB. */
    static Optional<Path> cleaned(Content content, Path copy) throws IOException {
        if (content.length() > LARGEST) {
            return Optional.empty();
        }
        try (PDDocument document = Loader.loadPDF(content.path().toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted() || !document.getSignatureDictionaries().isEmpty()) {
                return Optional.empty();
            }
            COSDocument objects = document.getDocument();
            for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
                if (objects.getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
                    TELLING.forEach(dictionary::removeItem);
                }
            }
            objects.getTrailer().removeItem(COSName.INFO);
            document.save(copy.toFile());
            return Optional.of(copy);
        } catch (ClassCastException | IllegalArgumentException | IllegalStateException | NullPointerException broken) {
            throw new IOException(broken);
        }
    }
}
