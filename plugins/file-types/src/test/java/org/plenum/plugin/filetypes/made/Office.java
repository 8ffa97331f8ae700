package org.plenum.plugin.filetypes.made;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Office documents, as Apache POI writes them. */
public final class Office {
    private Office() {}

    public static byte[] docx() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Minutes of the meeting");
            var properties = document.getProperties();
            properties.getCoreProperties().setCreator("Ada Author");
            properties.getExtendedProperties().getUnderlyingProperties().setCompany("Secret Company");
            properties.getCustomProperties().addProperty("Client", "Bo Client");
            return written(document::write);
        }
    }

    public static byte[] docxWithPicture(byte[] jpeg) throws IOException, InvalidFormatException {
        try (var document = new XWPFDocument()) {
            document.createParagraph()
                    .createRun()
                    .addPicture(new ByteArrayInputStream(jpeg), PictureType.JPEG, "a.jpg", Units.toEMU(10), Units.toEMU(10));
            return written(document::write);
        }
    }

    public static byte[] xlsx() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet("Figures").createRow(0);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellFormula("IF(A1>0,\"a|b\",\"c\")");
            return written(book::write);
        }
    }

    public static byte[] pptx() throws IOException {
        try (var slides = new XMLSlideShow()) {
            slides.createSlide().createTextBox().setText("Plan");
            return written(slides::write);
        }
    }

    public static byte[] xls() throws IOException {
        try (var book = new HSSFWorkbook()) {
            book.createSheet("Figures").createRow(0).createCell(0).setCellValue("text");
            return written(book::write);
        }
    }

    public static byte[] lockedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return xls();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    public static byte[] ppt() throws IOException {
        try (var slides = new HSLFSlideShow()) {
            slides.createSlide();
            return written(slides::write);
        }
    }

    /** An OOXML document with a password: Office wraps it into OLE2. */
    public static byte[] locked(byte[] document) throws IOException, GeneralSecurityException {
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream to = encryptor.getDataStream(container)) {
                to.write(document);
            }
            return written(container::writeFilesystem);
        }
    }

    /** An OLE2 container with one more stream, given by its path. */
    public static byte[] withStream(byte[] container, String path, byte[] content) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(container))) {
            return added(files, path, content);
        }
    }

    /** An OLE2 container with this stream alone. */
    public static byte[] ole2(String path, byte[] content) throws IOException {
        try (var files = new POIFSFileSystem()) {
            return added(files, path, content);
        }
    }

    private static byte[] added(POIFSFileSystem files, String path, byte[] content) throws IOException {
        DirectoryEntry folder = files.getRoot();
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            folder = folder.hasEntryCaseInsensitive(steps[i])
                    ? (DirectoryEntry) folder.getEntryCaseInsensitive(steps[i])
                    : folder.createDirectory(steps[i]);
        }
        folder.createDocument(steps[steps.length - 1], new ByteArrayInputStream(content));
        return written(files::writeFilesystem);
    }

    /** A text document of LibreOffice. */
    public static byte[] odt(String content) throws IOException {
        var members = new LinkedHashMap<String, byte[]>();
        members.put("mimetype", Bytes.of("application/vnd.oasis.opendocument.text"));
        members.put(
                "META-INF/manifest.xml",
                Bytes.of("<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                        + "<manifest:file-entry manifest:full-path='/' manifest:media-type='application/vnd.oasis.opendocument.text'/></manifest:manifest>"));
        members.put("content.xml", Bytes.of("<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:script='urn:oasis:names:tc:opendocument:xmlns:script:1.0'"
                + " xmlns:xlink='http://www.w3.org/1999/xlink'>" + content + "</office:document-content>"));
        members.put("meta.xml", Bytes.of("<office:document-meta xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'><office:meta><meta:initial-creator>Ada Author</meta:initial-creator></office:meta>"
                + "</office:document-meta>"));
        var zip = new RawZip();
        members.forEach(zip::member);
        return zip.all();
    }

    private interface Writing {
        void to(OutputStream bytes) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        return bytes.toByteArray();
    }
}
