package org.plenum.plugin.filetypes;

import static org.plenum.plugin.filetypes.wire.Finding.Cause.FORBIDDEN_TYPE;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.MISMATCHED_TYPE;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.plugin.filetypes.made.Archives;
import org.plenum.plugin.filetypes.made.Bytes;
import org.plenum.plugin.filetypes.made.Office;
import org.plenum.plugin.filetypes.made.Pdfs;
import org.plenum.plugin.filetypes.made.Pictures;
import org.plenum.plugin.filetypes.made.Zips;

/** S84: type by content vs name. */
@SuppressWarnings("NullAway.Init")
class TypesTest {
    @TempDir
    Path folder;

    private Looking looking;

    @BeforeEach
    void begin() {
        looking = Looking.in(folder);
    }

    /** The beginning of a program of Windows. */
    static byte[] program() {
        var program = new Bytes().text("MZ").one(0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0);
        program.add(new byte[0x3c - program.size()]).little(4, 0x80).add(new byte[0x40]);
        return program.text("PE\0\0").little(2, 0x8664).add(new byte[200]).all();
    }

    @Test
    @DisplayName("documents are known by their content, whatever their names")
    void documents() throws IOException {
        looking.passes("nameless", Office.xlsx()).isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        looking.passes("a.docx", Office.docx()).isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        looking.passes("a.pptx", Office.pptx()).isEqualTo("application/vnd.openxmlformats-officedocument.presentationml.presentation");
        looking.passes("nameless", Office.xls()).isEqualTo("application/vnd.ms-excel");
        looking.passes("a.ppt", Office.ppt()).isEqualTo("application/vnd.ms-powerpoint");
        looking.passes("nameless", Office.odt("")).isEqualTo("application/vnd.oasis.opendocument.text");
        looking.passes("a.pdf", Pdfs.plain()).isEqualTo("application/pdf");
        looking.passes("a.zip", Zips.of("a.txt", Bytes.of("text"))).isEqualTo("application/zip");
        looking.passes("a.rtf", Bytes.of("{\\rtf1 text}")).isEqualTo("application/rtf");
        looking.passes("a.doc", Bytes.of("{\\rtf1 text}")).isEqualTo("application/rtf");
    }

    @Test
    @DisplayName("pictures and films are known by their content")
    void media() throws IOException {
        looking.passes("a.jpg", Pictures.jpeg()).isEqualTo("image/jpeg");
        looking.passes("nameless", Pictures.png()).isEqualTo("image/png");
        looking.passes("a.gif", Pictures.gif()).isEqualTo("image/gif");
        looking.passes("a.webp", Pictures.webp()).isEqualTo("image/webp");
        looking.passes("a.heic", Pictures.heic()).isEqualTo("image/heic");
        looking.passes("a.mp4", Pictures.mp4()).isEqualTo("video/mp4");
        looking.passes("a.mov", Pictures.mp4()).isEqualTo("video/mp4");
        byte[] webm = new Bytes().one(0x1a, 0x45, 0xdf, 0xa3, 0x93, 0x42, 0x86, 0x81, 1, 0x42, 0x82, 0x84).text("webm").add(new byte[40]).all();
        looking.passes("a.webm", webm).isEqualTo("video/webm");
        looking.passes("a.mp3", new Bytes().text("ID3").one(4, 0, 0, 0, 0, 0, 0).add(new byte[60]).all()).isEqualTo("audio/mpeg");
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, text/plain", "a.md, text/markdown", "a.csv, text/csv", "a.json, application/json", "a.log, text/x-log", "a.xml, application/xml",
        "a.html, text/html", "a.unheard-of, text/plain", "nameless, text/plain", "a.yaml, text/x-yaml", "a.java, text/x-java-source"
    })
    @DisplayName("text is of the kind that its name says")
    void text(String name, String type) {
        looking.passes(name, Bytes.of("Ordinary words, and nothing else.\n")).isEqualTo(type);
    }

    @Test
    @DisplayName("text may be in any encoding, and begin with what other files begin with")
    void encodings() {
        String swedish = "Räksmörgås på ön";
        looking.passes("a.txt", swedish.getBytes(StandardCharsets.UTF_8)).isEqualTo("text/plain");
        looking.passes("a.txt", swedish.getBytes(StandardCharsets.ISO_8859_1)).isEqualTo("text/plain");
        looking.passes("a.csv", "Привет, мир; это текст".getBytes(Charset.forName("windows-1251"))).isEqualTo("text/csv");
        looking.passes("a.txt", ("\uFEFF" + swedish).getBytes(StandardCharsets.UTF_16LE)).isEqualTo("text/plain");
        looking.passes("a.txt", swedish.getBytes(StandardCharsets.UTF_16LE)).isEqualTo("application/octet-stream");
        looking.passes("a.txt", Bytes.of("MZ is how programs begin.")).isEqualTo("text/plain");
        looking.passes("a.txt", Bytes.of("From: ada@example.org\r\nTo: bo@example.org\r\nSubject: x\r\n\r\nText")).isEqualTo("text/plain");
        looking.passes("a.txt", Bytes.of("#!/bin/sh\necho is a script")).isEqualTo("text/plain");
        looking.passes("a.txt", Bytes.of("<html><script>alert(1)</script></html>")).isEqualTo("text/plain");
    }

    @Test
    @DisplayName("SVG is a picture, with or without a prolog, whatever its name")
    void svg() {
        byte[] svg = Bytes.of("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>");
        looking.passes("a.svg", svg).isEqualTo("image/svg+xml");
        looking.passes("nameless", svg).isEqualTo("image/svg+xml");
        looking.passes("a.xml", svg).isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "plan.pdf", "minutes.docx", "notes.txt", "film.mp4", "archive.zip"})
    @DisplayName("a program with another name is refused")
    void disguisedProgram(String name) {
        looking.refuses(MISMATCHED_TYPE, name, program()).contains("named");
    }

    @Test
    @DisplayName("a file that is not what its name says is refused")
    void mismatched() throws IOException {
        looking.refuses(MISMATCHED_TYPE, "photo.jpg", Pdfs.plain()).isEqualTo("application/pdf named .jpg");
        looking.refuses(MISMATCHED_TYPE, "photo.png", Pictures.jpeg());
        looking.refuses(MISMATCHED_TYPE, "plan.pdf", Bytes.of("only text"));
        looking.refuses(MISMATCHED_TYPE, "minutes.docx", Zips.of("a.txt", Bytes.of("text")));
        looking.refuses(MISMATCHED_TYPE, "minutes.docx", Office.xlsx());
        looking.refuses(MISMATCHED_TYPE, "picture.svg", Bytes.of("no markup"));
        looking.refuses(MISMATCHED_TYPE, "photo.jpg", new byte[100]);
        looking.refuses(MISMATCHED_TYPE, "photo.jpg", new byte[0]);
        looking.refuses(MISMATCHED_TYPE, "notes.txt", Pictures.jpeg());
        looking.refuses(MISMATCHED_TYPE, "a.zip", Archives.gzip(Bytes.of("text")));
    }

    @Test
    @DisplayName("bytes that nobody knows pass as bytes, under a name that promises nothing else")
    void unknown() {
        byte[] bytes = new Bytes().one(1, 2, 3, 0xfe, 0, 0x80).all();
        looking.passes("a.dat", bytes).isEqualTo("application/octet-stream");
        looking.passes("nameless", bytes).isEqualTo("application/octet-stream");
        looking.passes("empty.txt", new byte[0]).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.EXE", "a.jpg.exe", "a.exe.", "a.exe ", "a.js", "a.lnk", "a.url", "a.scr", "a.ps1", "a.vbs", "a.hta", "a.jar", "a.iso", "a.reg", "a.msi", "a.bat"})
    @DisplayName("names of programs, scripts, installers and shortcuts are refused, whatever is in them")
    void forbiddenNames(String name) {
        looking.refuses(FORBIDDEN_TYPE, name, Bytes.of("text"));
    }

    @Test
    @DisplayName("programs and shortcuts without a name that says so are refused by their content")
    void forbiddenContent() throws IOException {
        byte[] elf = new Bytes().one(0x7f).text("ELF").one(2, 1, 1, 0).add(new byte[8]).little(2, 2).little(2, 62).add(new byte[40]).all();
        looking.refuses(FORBIDDEN_TYPE, "nameless", program()).startsWith("application/");
        looking.refuses(FORBIDDEN_TYPE, "nameless", elf);
        looking.refuses(FORBIDDEN_TYPE, "nameless", Bytes.of("[InternetShortcut]\r\nURL=file://server/x\r\n"));
        looking.refuses(FORBIDDEN_TYPE, "nameless", new Bytes().one(0x4c, 0, 0, 0, 1, 0x14, 2, 0).add(new byte[80]).all());
        looking.refuses(FORBIDDEN_TYPE, "nameless", new Bytes().one(0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 65).add(new byte[40]).all());
        looking.refuses(FORBIDDEN_TYPE, "nameless", Zips.of("META-INF/MANIFEST.MF", Bytes.of("Manifest-Version: 1.0\n")));
        looking.refuses(FORBIDDEN_TYPE, "a.zip", Zips.of("sub/setup.exe", Bytes.of("text"))).isEqualTo("sub/setup.exe: .exe");
        looking.refuses(FORBIDDEN_TYPE, "a.zip", Zips.of("sub/setup", program())).startsWith("sub/setup: application/");
    }

    @Test
    @DisplayName("a tenant chooses what is forbidden, by endings and by types with stars")
    void chosen() throws IOException {
        looking.forbidding("video/*").refuses(FORBIDDEN_TYPE, "a.mp4", Pictures.mp4()).isEqualTo("video/mp4");
        looking.forbidding("video/*").passes("a.exe", program()).startsWith("application/");
        looking.forbidding(".docx").refuses(FORBIDDEN_TYPE, "a.docx", Office.docx());
        looking.forbidding("application/zip").refuses(FORBIDDEN_TYPE, "a.docx", Office.docx());
        looking.forbidding().passes("a.sh", Bytes.of("echo")).isEqualTo("application/x-sh");
    }

    @Test
    @DisplayName("members of archives have to be what their names say, parts of documents not")
    void members() throws IOException {
        looking.refuses(MISMATCHED_TYPE, "a.zip", Zips.of("photo.jpg", Pdfs.plain())).startsWith("photo.jpg: application/pdf");
        looking.passes("a.docx", Zips.with(Office.docx(), "word/media/image1.jpeg", Pictures.png()));
    }
}
