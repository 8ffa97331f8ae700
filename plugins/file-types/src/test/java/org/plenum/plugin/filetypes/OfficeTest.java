package org.plenum.plugin.filetypes;

import static org.plenum.plugin.filetypes.wire.Finding.Cause.ACTIVE_CONTENT;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.ENCRYPTED;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.FORBIDDEN_TYPE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.plugin.filetypes.made.Bytes;
import org.plenum.plugin.filetypes.made.Office;
import org.plenum.plugin.filetypes.made.Pictures;
import org.plenum.plugin.filetypes.made.Zips;

/** S84: macros and active content of office documents, documents with a password. */
@SuppressWarnings("NullAway.Init")
class OfficeTest {
    private static final byte[] BINARY = {1, 2, 3, 0, (byte) 0xff};
    private static final String RELATIONSHIPS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='%s' Target='%s' TargetMode='External'/></Relationships>";
    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir
    Path folder;

    private Looking looking;
    private Looking allowing;

    @BeforeEach
    void begin() {
        looking = Looking.in(folder);
        allowing = looking.allowing(true, false, false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "other/vbaproject.bin", "xl/macrosheets/sheet1.xml", "word/activeX/activeX1.bin"})
    @DisplayName("macros, sheets of macros and controls are refused, or pass where the tenant allows them")
    void macros(String part) throws IOException {
        byte[] document = Zips.with(Office.docx(), part, BINARY);
        looking.refuses(ACTIVE_CONTENT, "a.docx", document).startsWith(part + ": ");
        allowing.passes("a.docx", document);
    }

    @Test
    @DisplayName("parts with another name that are macros by their content type are refused")
    void renamedMacros() throws IOException {
        byte[] document = Zips.replaced(
                Office.docx(), "[Content_Types].xml", "</Types>", "<Override PartName='/word/x.dat' ContentType='application/vnd.ms-office.vbaProject'/></Types>");
        looking.refuses(ACTIVE_CONTENT, "a.docx", document);
    }

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate, https://example.org/t.dotm, true",
        "attachedTemplate, \\\\server\\share\\t.dotm, true",
        "attachedTemplate, file://server/share/t.dotm, true",
        "attachedTemplate, file:///\\\\server\\share\\t.dotm, true",
        "attachedTemplate, file:///C:\\Users\\ada\\Normal.dotm, false",
        "oleObject, http://example.org/x.hta, true",
        "oleObject, mhtml:http://example.org!x, true",
        "frame, http://example.org/, true",
        "hyperlink, https://example.org/, false",
        "image, https://example.org/a.png, false",
        "externalLinkPath, file:///C:\\figures.xlsx, false"
    })
    @DisplayName("what is fetched from another machine when a document is opened is refused; what one clicks on passes")
    void links(String kind, String target, boolean refused) throws IOException {
        byte[] document = Zips.with(Office.docx(), "word/_rels/settings.xml.rels", RELATIONSHIPS.formatted(KIND + kind, target).getBytes(StandardCharsets.UTF_8));
        if (refused) {
            looking.refuses(ACTIVE_CONTENT, "a.docx", document).contains("link");
        } else {
            looking.passes("a.docx", document);
        }
    }

    @Test
    @DisplayName("DDE is refused: in a field, in a field of many pieces, in a formula, in a link")
    void dde() throws IOException {
        String run = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>%s</w:instrText></w:r><w:r><w:instrText>%s</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        looking.refuses(ACTIVE_CONTENT, "a.docx", inDocument("<w:fldSimple w:instr=' DDEAUTO c:\\\\x \"y\" '/>")).endsWith("DDE");
        looking.refuses(ACTIVE_CONTENT, "a.docx", inDocument(run.formatted(" DDEA", "UTO c:\\\\x ")));
        looking.passes("a.docx", inDocument(run.formatted(" HYPERLINK \"", "https://example.org\" ")));
        byte[] formula = Zips.replaced(Office.xlsx(), "xl/worksheets/sheet1.xml", "IF(A1", "cmd|'/C calc'!A0+IF(A1");
        looking.refuses(ACTIVE_CONTENT, "a.xlsx", formula);
        looking.passes("a.xlsx", Office.xlsx());
        byte[] link = Zips.with(Office.xlsx(), "xl/externalLinks/externalLink1.xml", Bytes.of("<externalLink><ddeLink ddeService='cmd' ddeTopic='x'/></externalLink>"));
        looking.refuses(ACTIVE_CONTENT, "a.xlsx", link);
    }

    private static byte[] inDocument(String xml) throws IOException {
        return Zips.replaced(Office.docx(), "word/document.xml", "</w:p>", xml + "</w:p>");
    }

    @Test
    @DisplayName("a file that was dragged into a document is refused, and is looked at where the tenant allows it")
    void embeddedFiles() throws IOException {
        byte[] dragged = new Bytes().little(4, 400).little(2, 2).text("a.txt\0C:\\a.txt\0").little(4, 3).little(4, 4).text("abc\0").little(4, 4).text("text").all();
        byte[] program = new Bytes().little(4, 400).little(2, 2).text("a.exe\0C:\\a.exe\0").little(4, 3).little(4, 4).text("abc\0").little(4, 300).add(TypesTest.program()).all();
        looking.refuses(ACTIVE_CONTENT, "a.docx", Zips.with(Office.docx(), "word/embeddings/oleObject1.bin", Office.ole2("\u0001Ole10Native", dragged)));
        allowing.passes("a.docx", Zips.with(Office.docx(), "word/embeddings/oleObject1.bin", Office.ole2("\u0001Ole10Native", dragged)));
        allowing.refuses(FORBIDDEN_TYPE, "a.docx", Zips.with(Office.docx(), "word/embeddings/oleObject1.bin", Office.ole2("\u0001Ole10Native", program)));
        looking.passes("a.pptx", Zips.with(Office.pptx(), "ppt/embeddings/sheet.xlsx", Office.xlsx()));
        looking.refuses(ACTIVE_CONTENT, "a.pptx", Zips.with(Office.pptx(), "ppt/embeddings/sheet.xlsx", Zips.with(Office.xlsx(), "xl/vbaProject.bin", BINARY)));
    }

    @Test
    @DisplayName("macros, controls and dragged files of documents before 2007 are refused, or pass where the tenant allows them")
    void oldDocuments() throws IOException {
        looking.passes("a.xls", Office.xls());
        looking.passes("a.ppt", Office.ppt());
        byte[] macros = Office.withStream(Office.xls(), "_VBA_PROJECT_CUR/VBA/dir", BINARY);
        looking.refuses(ACTIVE_CONTENT, "a.xls", macros).startsWith("macros");
        allowing.passes("a.xls", macros);
        looking.refuses(ACTIVE_CONTENT, "a.doc", Office.ole2("Macros/VBA/dir", BINARY));
        looking.refuses(ACTIVE_CONTENT, "a.xls", Office.withStream(Office.xls(), "Ctls", BINARY));
        looking.refuses(ACTIVE_CONTENT, "a.xls", Office.withStream(Office.xls(), "MBD01/\u0001Ole10Native", BINARY));
        looking.refuses(ACTIVE_CONTENT, "a.xls", Office.withStream(Office.ole2("x", BINARY), "Workbook", sheets(1)));
        looking.passes("a.xls", Office.withStream(Office.ole2("x", BINARY), "Workbook", sheets(0)));
        byte[] info = new Bytes().little(2, 2).little(2, 0x400).little(4, 12).little(4, 9).little(4, 1).little(4, 2).all();
        looking.refuses(ACTIVE_CONTENT, "a.ppt", Office.ole2("PowerPoint Document", info));
    }

    /** A workbook whose one sheet is of this kind: 0 figures, 1 macros. */
    private static byte[] sheets(int kind) {
        var book = new Bytes().little(2, 0x809).little(2, 16).little(2, 0x600).little(2, 5).add(new byte[12]);
        book.little(2, 0x85).little(2, 9).little(4, 0).one(0, kind).one(1, 0).text("A");
        return book.little(2, 0x0a).little(2, 0).all();
    }

    @Test
    @DisplayName("DDE of documents before 2007 is refused")
    void oldDde() throws IOException {
        byte[] word = new Bytes().add(new byte[600]).text("\u0013 DDEAUTO c:\\\\x\u0015").add(new byte[4000]).all();
        looking.refuses(ACTIVE_CONTENT, "a.doc", Office.ole2("WordDocument", word)).contains("DDE");
        var book = new Bytes().little(2, 0x1ae).little(2, 9).little(2, 0).little(2, 4).one(0).text("cmd\3");
        book.little(2, 0x23).little(2, 8).little(2, 2).add(new byte[6]);
        looking.refuses(ACTIVE_CONTENT, "a.xls", Office.ole2("Workbook", book.all())).contains("DDE");
    }

    @Test
    @DisplayName("what is attached to a mail of Outlook is looked at, by its own name")
    void mail() throws IOException {
        byte[] mail = Office.withStream(
                Office.ole2("__properties_version1.0", new byte[32]), "__attach_version1.0_#00000000/__substg1.0_37010102", Bytes.of("echo"));
        byte[] script = Office.withStream(mail, "__attach_version1.0_#00000000/__substg1.0_3707001F", "a.bat".getBytes(StandardCharsets.UTF_16LE));
        looking.passes("a.msg", mail);
        looking.refuses(FORBIDDEN_TYPE, "a.msg", script).isEqualTo("a.bat: .bat");
    }

    @Test
    @DisplayName("macros, scripts and DDE of OpenDocument are refused, or pass where the tenant allows them")
    void openDocument() throws IOException {
        looking.passes("a.odt", Office.odt("<office:body/>"));
        byte[] macros = Zips.with(Office.odt(""), "Basic/Standard/Module1.xml", Bytes.of("<module/>"));
        looking.refuses(ACTIVE_CONTENT, "a.odt", macros);
        allowing.passes("a.odt", macros);
        looking.refuses(ACTIVE_CONTENT, "a.odt", Office.odt("<script:event-listener xlink:href='vnd.sun.star.script:x'/>"));
        looking.passes("a.odt", Office.odt("<script:event-listener xlink:href=''/>"));
        looking.refuses(ACTIVE_CONTENT, "a.odt", Office.odt("<text:a xlink:href='vnd.sun.star.script:x'/>"));
        looking.refuses(ACTIVE_CONTENT, "a.odt", Office.odt("<text:dde-connection-decl/>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\\rtf1 {\\object\\objemb{\\*\\objdata 0105}}}", "{\\rtf1 {\\object\\objupdate}}", "{\\rtf1 {\\*\\template http://example.org/t.dotm}}",
        "{\\rtf1 {\\field{\\*\\fldinst DDEAUTO c:\\\\x}}}", "{\\rtf1 {\\object\\objdata0105}}"
    })
    @DisplayName("objects, DDE and templates from elsewhere in Rich Text are refused")
    void richText(String text) {
        looking.refuses(ACTIVE_CONTENT, "a.rtf", Bytes.of(text));
        allowing.passes("a.rtf", Bytes.of(text));
    }

    @Test
    @DisplayName("documents with a password are refused, or pass where the tenant allows it")
    void locked() throws IOException, GeneralSecurityException {
        byte[] word = new Bytes().little(2, 0xa5ec).little(2, 0xc1).add(new byte[6]).little(2, 0x100).add(new byte[4090]).all();
        byte[] manifest = Bytes.of("<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><manifest:file-entry manifest:full-path='content.xml'>"
                + "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>");
        looking.refuses(ENCRYPTED, "a.docx", Office.locked(Office.docx()));
        looking.refuses(ENCRYPTED, "a.xlsx", Office.locked(Office.xlsx()));
        looking.refuses(ENCRYPTED, "a.xls", Office.lockedXls());
        looking.refuses(ENCRYPTED, "a.doc", Office.ole2("WordDocument", word));
        looking.refuses(ENCRYPTED, "a.odt", Zips.with(Office.odt(""), "META-INF/manifest.xml", manifest));
        looking.allowing(false, false, false, true).passes("a.docx", Office.locked(Office.docx())).isEqualTo("application/octet-stream");
        looking.allowing(false, false, false, true).passes("a.xls", Office.lockedXls());
    }

    @Test
    @DisplayName("a document with pictures passes")
    void pictures() throws IOException, InvalidFormatException {
        looking.passes("a.docx", Office.docxWithPicture(Pictures.jpeg()));
    }
}
