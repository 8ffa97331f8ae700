package org.plenum.plugin.filetypes;

import static org.plenum.plugin.filetypes.wire.Finding.Cause.AMBIGUOUS_TYPE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.plugin.filetypes.made.Archives;
import org.plenum.plugin.filetypes.made.Bytes;
import org.plenum.plugin.filetypes.made.Office;
import org.plenum.plugin.filetypes.made.Pdfs;
import org.plenum.plugin.filetypes.made.Pictures;
import org.plenum.plugin.filetypes.made.RawZip;
import org.plenum.plugin.filetypes.made.Zips;

/** S84: a file that is two things. */
@SuppressWarnings("NullAway.Init")
class TwoThingsTest {
    private static final byte[] TEXT = Bytes.of("text");

    @TempDir
    Path folder;

    private Looking looking;
    private byte[] zip = new byte[0];

    @BeforeEach
    void begin() throws IOException {
        looking = Looking.in(folder);
        zip = Zips.of("a.txt", TEXT);
    }

    @Test
    @DisplayName("a picture that is an archive, too, is refused")
    void pictureAndArchive() throws IOException {
        looking.refuses(AMBIGUOUS_TYPE, "a.gif", Bytes.joined(Pictures.gif(), zip)).isEqualTo("image/gif and application/zip");
        looking.refuses(AMBIGUOUS_TYPE, "a.jpg", Bytes.joined(Pictures.jpeg(), zip));
        looking.refuses(AMBIGUOUS_TYPE, "a.png", Bytes.joined(Pictures.png(), zip));
        looking.refuses(AMBIGUOUS_TYPE, "a.png", Bytes.joined(Pictures.png(), zip, Bytes.of("and more")));
        looking.refuses(AMBIGUOUS_TYPE, "a.jpg", Bytes.joined(Pictures.jpeg(), new Bytes().text("Rar!").one(0x1a, 7, 1, 0).all()));
        looking.refuses(AMBIGUOUS_TYPE, "a.jpg", Bytes.joined(Pictures.jpeg(), Archives.sevenZip(Map.of("a.txt", TEXT))));
        looking.refuses(AMBIGUOUS_TYPE, "a.heic", Bytes.joined(Pictures.heic(), zip));
    }

    @Test
    @DisplayName("a picture that is a program, a PDF or a page, too, is refused")
    void pictureAndMore() throws IOException {
        looking.refuses(AMBIGUOUS_TYPE, "a.jpg", Bytes.joined(Pictures.jpeg(), TypesTest.program()));
        looking.refuses(AMBIGUOUS_TYPE, "a.png", Bytes.joined(Pictures.png(), Pdfs.plain()));
        looking.refuses(AMBIGUOUS_TYPE, "a.jpg", Bytes.joined(Pictures.jpeg(), Bytes.of("<html><script>alert(1)</script>")));
        byte[] comment = Pictures.segment(0xfe, Bytes.of("<script>alert(1)</script>"));
        byte[] jpeg = Pictures.jpeg();
        looking.refuses(AMBIGUOUS_TYPE, "a.jpg", Bytes.joined(new byte[] {(byte) 0xff, (byte) 0xd8}, comment, Arrays.copyOfRange(jpeg, 2, jpeg.length)));
        byte[] pdf = Pictures.segment(0xfe, Bytes.of("%PDF-1.7\n1 0 obj"));
        looking.refuses(AMBIGUOUS_TYPE, "a.jpg", Bytes.joined(new byte[] {(byte) 0xff, (byte) 0xd8}, pdf, Arrays.copyOfRange(jpeg, 2, jpeg.length)));
    }

    @Test
    @DisplayName("what phones and programs write behind pictures passes: a second picture, a film, their notes, padding")
    void phones() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        noise[0] = 1;
        noise[1] = 1;
        looking.passes("a.jpg", Bytes.joined(Pictures.jpeg(), Pictures.jpeg())).isEqualTo("image/jpeg");
        looking.passes("a.jpg", Bytes.joined(Pictures.jpeg(), Pictures.mp4())).isEqualTo("image/jpeg");
        byte[] samsung = new Bytes().one(0, 0, 0x30, 0x0a, 0x10, 0, 0, 0).text("MotionPhoto_Data").add(Pictures.mp4()).text("SEFH").add(new byte[20]).text("SEFT").all();
        looking.passes("a.jpg", Bytes.joined(Pictures.jpeg(), samsung)).isEqualTo("image/jpeg");
        looking.passes("a.jpg", Bytes.joined(Pictures.jpeg(), new byte[300])).isEqualTo("image/jpeg");
        looking.passes("a.jpg", Bytes.joined(Pictures.jpeg(), noise)).isEqualTo("image/jpeg");
        looking.passes("a.png", Bytes.joined(Pictures.png(), noise)).isEqualTo("image/png");
        looking.passes("a.jpg", Pictures.telling(Pictures.jpeg(), 6)).isEqualTo("image/jpeg");
        looking.passes("a.heic", Pictures.heic()).isEqualTo("image/heic");
    }

    @Test
    @DisplayName("a PDF that does not begin with its mark, or is an archive, too, is refused")
    void pdf() throws IOException {
        looking.refuses(AMBIGUOUS_TYPE, "a.pdf", Bytes.joined(Bytes.of("junk\n"), Pdfs.plain()));
        looking.refuses(AMBIGUOUS_TYPE, "a.pdf", Bytes.joined(Pdfs.plain(), zip));
        looking.passes("a.pdf", Bytes.joined(Bytes.of("\n"), Pdfs.plain())).isEqualTo("application/pdf");
        looking.passes("a.pdf", Bytes.joined(Pdfs.plain(), Bytes.of("\n\n"))).isEqualTo("application/pdf");
    }

    @Test
    @DisplayName("an archive with something before it, or that is another file, too, is refused")
    void archive() throws IOException {
        looking.refuses(AMBIGUOUS_TYPE, "a.dat", Bytes.joined(new byte[] {1, 2, 3}, zip));
        looking.refuses(AMBIGUOUS_TYPE, "a.txt", Bytes.joined(Bytes.of("words before it"), zip));
        looking.refuses(AMBIGUOUS_TYPE, "a.zip", Bytes.joined(zip, Pdfs.plain()));
        looking.refuses(AMBIGUOUS_TYPE, "a.zip", new RawZip().member("%PDF-1.7", TEXT).all());
        looking.refuses(AMBIGUOUS_TYPE, "a.docx", Bytes.joined(Office.docx(), TypesTest.program()));
    }

    @Test
    @DisplayName("archives in which files lie as they are pass")
    void storedFiles() throws IOException {
        looking.passes("a.zip", new RawZip().member("a.pdf", Pdfs.plain()).all()).isEqualTo("application/zip");
        looking.passes("a.zip", new RawZip().member("a.zip", zip).all()).isEqualTo("application/zip");
        looking.passes("a.tar", Archives.tar(Map.of("a.pdf", Pdfs.plain(), "b.zip", zip)));
        looking.passes("a.ppt", Office.withStream(Office.ppt(), "Package", Office.xlsx())).isEqualTo("application/vnd.ms-powerpoint");
        looking.passes("a.zip", new RawZip().member("a.txt", TEXT).comment(Bytes.of("a comment")).all()).isEqualTo("application/zip");
    }
}
