package org.plenum.plugin.filetypes.made;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** PDFs, as Apache PDFBox writes them. */
public final class Pdfs {
    private Pdfs() {}

    /** What is done to a document before it is saved. */
    public interface Change {
        void to(PDDocument document) throws IOException;
    }

    public static byte[] plain() throws IOException {
        return changed(document -> {});
    }

    public static byte[] changed(Change change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    public static byte[] withScript() throws IOException {
        return changed(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    public static byte[] withLaunch() throws IOException {
        return changed(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    public static byte[] withForm() throws IOException {
        return changed(document -> {
            var form = new PDAcroForm(document);
            form.getCOSObject().setString(COSName.XFA, "<xdp:xdp/>");
            document.getDocumentCatalog().setAcroForm(form);
        });
    }

    public static byte[] withFile(byte[] content) throws IOException {
        return changed(document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("data");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("data", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** @param reader password that one needs to read it; empty if none */
    public static byte[] locked(String reader) throws IOException {
        return changed(document -> {
            var policy = new StandardProtectionPolicy("owner", reader, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
        });
    }

    /** With an author, a title, and XMP for the document and a page. */
    public static byte[] telling() throws IOException {
        return changed(document -> {
            document.getDocumentInformation().setAuthor("Ada Author");
            var metadata = new PDMetadata(document, new ByteArrayInputStream(Bytes.of("<x:xmpmeta xmlns:x='adobe:ns:meta/'>Ada Author</x:xmpmeta>")));
            document.getDocumentCatalog().setMetadata(metadata);
            document.getPage(0).setMetadata(metadata);
            var notes = new COSDictionary();
            notes.setString("Program", "Ada Author");
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("PieceInfo"), notes);
        });
    }
}
