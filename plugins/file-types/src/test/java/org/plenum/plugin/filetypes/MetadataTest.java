package org.plenum.plugin.filetypes;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.plugin.filetypes.made.Bytes;
import org.plenum.plugin.filetypes.made.Office;
import org.plenum.plugin.filetypes.made.Pdfs;
import org.plenum.plugin.filetypes.made.Pictures;
import org.plenum.plugin.filetypes.made.Zips;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** What tells of who made a file is taken out of it when its uploader asks for it. */
@SuppressWarnings("NullAway.Init")
class MetadataTest {
    private static final int ROTATED = 6;

    @TempDir
    Path folder;

    private Looking looking;

    @BeforeEach
    void begin() {
        looking = Looking.in(folder);
    }

    private static Metadata read(byte[] picture) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture), picture.length);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), new int[image.getWidth() * image.getHeight()], 0, image.getWidth());
    }

    private static int orientation(byte[] picture) throws IOException, ImageProcessingException {
        var exif = read(picture).getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = exif == null ? Integer.valueOf(1) : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return orientation == null ? 1 : orientation;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    @DisplayName("a JPEG keeps its picture, its orientation and its colours, and tells neither place, camera nor author")
    void jpeg() throws IOException, ImageProcessingException {
        byte[] telling = Pictures.telling(Pictures.jpeg(), ROTATED);
        assertThat(read(telling).getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation().getLatitude()).isBetween(59.3, 59.4);
        assertThat(read(telling).getFirstDirectoryOfType(IptcDirectory.class)).isNotNull();

        byte[] cleaned = looking.cleaned("a.jpg", telling);

        Metadata left = read(cleaned);
        assertThat(left.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(left.containsDirectoryOfType(XmpDirectory.class)).isFalse();
        assertThat(left.containsDirectoryOfType(IptcDirectory.class)).isFalse();
        assertThat(left.containsDirectoryOfType(JpegCommentDirectory.class)).isFalse();
        assertThat(left.containsDirectoryOfType(IccDirectory.class)).isTrue();
        assertThat(left.getFirstDirectoryOfType(ExifIFD0Directory.class).getTagCount()).isEqualTo(1);
        assertThat(orientation(cleaned)).isEqualTo(ROTATED);
        assertThat(latin(cleaned)).doesNotContain("Phone").doesNotContain("Ada");
        assertThat(pixels(cleaned)).isEqualTo(pixels(telling));
        assertThat(looking.cleaned("a.jpg", cleaned)).isEqualTo(cleaned);
    }

    @Test
    @DisplayName("an upright JPEG has no EXIF left, and nothing of what its phone wrote behind it")
    void uprightJpeg() throws IOException, ImageProcessingException {
        byte[] cleaned = looking.cleaned("a.jpg", Bytes.joined(Pictures.telling(Pictures.jpeg(), 1), Pictures.mp4()));

        assertThat(read(cleaned).containsDirectoryOfType(ExifIFD0Directory.class)).isFalse();
        assertThat(latin(cleaned)).doesNotContain("+59.3").doesNotContain("moov");
        assertThat(pixels(cleaned)).isEqualTo(pixels(Pictures.jpeg()));
    }

    @Test
    @DisplayName("a JPEG that is cut off in its picture is cleaned; one that is cut off before is refused: nobody can say what is in it")
    void brokenJpeg() throws IOException {
        byte[] telling = Pictures.telling(Pictures.jpeg(), 1);
        byte[] cleaned = looking.cleaned("a.jpg", Pictures.jpeg());
        byte[] cut = Arrays.copyOf(telling, telling.length - 102);

        assertThat(latin(looking.cleaned("a.jpg", cut))).doesNotContain("Ada").hasSizeGreaterThan(cleaned.length - 140);
        Finding finding = looking.withoutMetadata("a.jpg", Arrays.copyOf(telling, 300));

        assertThat(finding).isInstanceOfSatisfying(Finding.Refused.class, refused -> assertThat(refused.cause()).isEqualTo(Cause.UNREADABLE));
    }

    @Test
    @DisplayName("a PNG loses its texts, its EXIF and its time, and keeps its orientation")
    void png() throws IOException, ImageProcessingException {
        byte[] telling = Pictures.withChunks(
                Pictures.png(),
                Pictures.chunk("tEXt", Bytes.of("Author\0Ada")),
                Pictures.chunk("iTXt", Bytes.of("XML:com.adobe.xmp\0\0\0\0\0Ada")),
                Pictures.chunk("tIME", new byte[] {7, (byte) 0xea, 11, 29, 1, 2, 3}),
                Pictures.chunk("eXIf", Pictures.tiff(ROTATED)),
                Pictures.chunk("pHYs", new byte[] {0, 0, 1, 0, 0, 0, 1, 0, 1}));

        byte[] cleaned = looking.cleaned("a.png", telling);

        assertThat(latin(cleaned)).doesNotContain("Ada").doesNotContain("tIME").doesNotContain("Phone").contains("pHYs");
        assertThat(orientation(cleaned)).isEqualTo(ROTATED);
        assertThat(read(cleaned).containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(pixels(cleaned)).isEqualTo(pixels(Pictures.png()));
    }

    @Test
    @DisplayName("a WebP loses EXIF and XMP, and keeps its orientation")
    void webp() throws IOException, ImageProcessingException {
        assertThat(read(Pictures.tellingWebp(ROTATED)).containsDirectoryOfType(GpsDirectory.class)).isTrue();

        byte[] cleaned = looking.cleaned("a.webp", Pictures.tellingWebp(ROTATED));
        byte[] upright = looking.cleaned("a.webp", Pictures.tellingWebp(1));

        assertThat(read(cleaned).containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(orientation(cleaned)).isEqualTo(ROTATED);
        assertThat(latin(upright)).doesNotContain("EXIF").doesNotContain("XMP").doesNotContain("Ada");
        assertThat(latin(upright)).endsWith(latin(Pictures.webp()).substring(12));
        looking.passes("a.webp", cleaned);
        looking.passes("a.webp", upright);
    }

    @Test
    @DisplayName("a GIF loses comments and XMP, and goes on repeating itself")
    void gif() throws IOException {
        byte[] cleaned = looking.cleaned("a.gif", Pictures.tellingGif(Pictures.gif()));

        assertThat(latin(cleaned)).doesNotContain("Ada").contains("NETSCAPE2.0");
        assertThat(pixels(cleaned)).isEqualTo(pixels(Pictures.gif()));
    }

    @Test
    @DisplayName("a picture of a phone (HEIF) and a film lose place and time; what is shown stays where it is")
    void boxes() throws IOException {
        byte[] picture = looking.cleaned("a.heic", Pictures.heic());
        byte[] film = looking.cleaned("a.mp4", Pictures.mp4());

        assertThat(latin(picture)).hasSize(Pictures.heic().length).doesNotContain("Phone").endsWith("picture picture");
        assertThat(latin(film)).hasSize(Pictures.mp4().length).doesNotContain("+59.3").doesNotContain("\u00d0\0\0\1").endsWith("film film film film");
        looking.passes("a.heic", picture);
        looking.passes("a.mp4", film);
    }

    @Test
    @DisplayName("a document loses author, company and own properties, and the place of pictures in it; its text stays")
    void docx() throws IOException, InvalidFormatException, ImageProcessingException {
        byte[] cleaned = looking.cleaned("a.docx", Office.docx());

        try (var document = new XWPFDocument(new ByteArrayInputStream(cleaned))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("Minutes of the meeting");
            assertThat(document.getProperties().getCoreProperties().getCreator()).isNull();
            assertThat(document.getProperties().getExtendedProperties().getCompany()).isNull();
            assertThat(document.getProperties().getCustomProperties().getUnderlyingProperties().sizeOfPropertyArray()).isZero();
        }
        looking.passes("a.docx", cleaned);
        byte[] withPicture = looking.cleaned("a.docx", Office.docxWithPicture(Pictures.telling(Pictures.jpeg(), ROTATED)));
        byte[] picture = Zips.members(withPicture).getOrDefault("word/media/image1.jpeg", new byte[0]);
        assertThat(read(picture).containsDirectoryOfType(GpsDirectory.class)).isFalse();
    }

    @Test
    @DisplayName("an OpenDocument loses its author, and begins as before")
    void odt() throws IOException {
        byte[] cleaned = looking.cleaned("a.odt", Office.odt("<office:body/>"));

        assertThat(latin(Zips.members(cleaned).getOrDefault("meta.xml", new byte[0]))).doesNotContain("Ada").contains("document-meta");
        assertThat(Zips.members(cleaned).keySet()).first().isEqualTo("mimetype");
        looking.passes("a.odt", cleaned).isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @Test
    @DisplayName("a PDF loses its author and XMP; one with a password for changes is left as it is")
    void pdf() throws IOException {
        byte[] cleaned = looking.cleaned("a.pdf", Pdfs.telling());

        assertThat(latin(cleaned)).doesNotContain("Ada");
        try (PDDocument document = Loader.loadPDF(cleaned)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
        assertThat(looking.withoutMetadata("a.pdf", Pdfs.locked(""))).isInstanceOf(Finding.Passed.class);
    }

    @Test
    @DisplayName("nothing is written anew that nobody asked for, or that cannot be cleaned")
    void asTheyAre() throws IOException {
        assertThat(looking.at("a.jpg", Pictures.telling(Pictures.jpeg(), 1))).isInstanceOf(Finding.Passed.class);
        assertThat(looking.withoutMetadata("a.txt", Bytes.of("text"))).isInstanceOf(Finding.Passed.class);
        assertThat(looking.withoutMetadata("a.xls", Office.xls())).isInstanceOf(Finding.Passed.class);
    }
}
