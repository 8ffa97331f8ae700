package org.plenum.plugin.filetypes;

import static org.plenum.plugin.filetypes.wire.Finding.Cause.ACTIVE_CONTENT;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.AMBIGUOUS_TYPE;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.ARCHIVE_TOO_LARGE;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.ENCRYPTED;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.FORBIDDEN_TYPE;
import static org.plenum.plugin.filetypes.wire.Finding.Cause.UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.plugin.filetypes.made.Archives;
import org.plenum.plugin.filetypes.made.Bytes;
import org.plenum.plugin.filetypes.made.Office;
import org.plenum.plugin.filetypes.made.RawZip;
import org.plenum.plugin.filetypes.made.Zips;

/** S84: archive bombs, encrypted archives. */
@SuppressWarnings("NullAway.Init")
class ArchivesTest {
    private static final byte[] TEXT = Bytes.of("text");
    private static final long MIB = 1024 * 1024;

    @TempDir
    Path folder;

    private Looking looking;

    @BeforeEach
    void begin() {
        looking = Looking.in(folder);
    }

    @Test
    @DisplayName("ordinary archives pass, also within each other")
    void ordinary() throws IOException {
        Map<String, byte[]> members = Map.of("a/b.txt", TEXT, "a/c.docx", Office.docx(), "empty/", new byte[0]);
        looking.passes("a.zip", Zips.of(members)).isEqualTo("application/zip");
        looking.passes("a.tar", Archives.tar(members)).isIn("application/x-tar", "application/x-gtar");
        looking.passes("a.tar.gz", Archives.gzip(Archives.tar(members))).isEqualTo("application/gzip");
        looking.passes("a.tgz", Archives.gzip(Archives.tar(members))).isEqualTo("application/gzip");
        looking.passes("a.txt.bz2", Archives.bzip2(TEXT)).isEqualTo("application/x-bzip2");
        looking.passes("a.txt.xz", Archives.xz(TEXT)).isEqualTo("application/x-xz");
        looking.passes("a.7z", Archives.sevenZip(Map.of("b.txt", TEXT))).isEqualTo("application/x-7z-compressed");
        looking.passes("a.zip", Zips.of("b.tar.gz", Archives.gzip(Archives.tar(members)))).isEqualTo("application/zip");
    }

    @Test
    @DisplayName("what is in an archive is looked at, in every kind of archive and within others")
    void lookedInto() throws IOException {
        Map<String, byte[]> harmful = Map.of("setup", TypesTest.program());
        byte[] macros = Zips.with(Office.docx(), "word/vbaProject.bin", TEXT);
        looking.refuses(FORBIDDEN_TYPE, "a.tar", Archives.tar(harmful)).startsWith("setup: ");
        looking.refuses(FORBIDDEN_TYPE, "a.tar.gz", Archives.gzip(Archives.tar(harmful))).startsWith("a.tar: setup: ");
        looking.refuses(FORBIDDEN_TYPE, "a.bz2", Archives.bzip2(TypesTest.program()));
        looking.refuses(FORBIDDEN_TYPE, "a.xz", Archives.xz(TypesTest.program()));
        looking.refuses(FORBIDDEN_TYPE, "a.7z", Archives.sevenZip(harmful));
        looking.refuses(FORBIDDEN_TYPE, "a.zip", Zips.of("b.zip", Zips.of(harmful))).startsWith("b.zip: setup: ");
        looking.refuses(ACTIVE_CONTENT, "a.zip", Zips.of("b.docx", macros)).isEqualTo("b.docx: word/vbaProject.bin: macros");
    }

    @Test
    @DisplayName("2 GiB of zeros are refused, in every kind of archive")
    void zeros() throws IOException {
        looking.refuses(ARCHIVE_TOO_LARGE, "a.zip", Zips.zeros("b.dat", 2048 * MIB)).contains("more than 100 MiB in one member");
        looking.refuses(ARCHIVE_TOO_LARGE, "a.gz", Archives.gzip(new byte[(int) (90 * MIB)])).contains("less than a hundredth");
        looking.refuses(ARCHIVE_TOO_LARGE, "a.xz", Archives.xz(new byte[(int) (200 * MIB)]));
        looking.refuses(ARCHIVE_TOO_LARGE, "a.bz2", Archives.bzip2(new byte[(int) (200 * MIB)]));
        looking.refuses(ARCHIVE_TOO_LARGE, "a.7z", Archives.sevenZip(Map.of("b.dat", new byte[(int) (200 * MIB)])));
    }

    @Test
    @DisplayName("a bomb hidden beside large ordinary content is refused")
    void hiddenBomb() throws IOException {
        byte[] noise = new byte[(int) (3 * MIB)];
        new Random(1).nextBytes(noise);
        looking.refuses(ARCHIVE_TOO_LARGE, "a.zip", Zips.of(Map.of("noise.dat", noise, "b.dat", new byte[(int) (40 * MIB)])));
    }

    @Test
    @DisplayName("archives that unpack to ever more archives are refused (42.zip)")
    void nestedBomb() throws IOException {
        byte[] archive = Zips.zeros("0.dat", 100 * MIB);
        for (int level = 0; level < 5; level++) {
            var copies = new LinkedHashMap<String, byte[]>();
            for (int i = 0; i < 16; i++) {
                copies.put("lib " + i + ".zip", archive);
            }
            archive = Zips.of(copies);
        }
        looking.refuses(ARCHIVE_TOO_LARGE, "42.zip", archive);
    }

    @Test
    @DisplayName("four archives within each other pass, five are refused, and so is an archive without an end")
    void depth() throws IOException {
        byte[] archive = TEXT;
        String name = "a.txt";
        for (int level = 1; level <= 30; level++) {
            archive = Zips.of(name, archive);
            name = "a.zip";
            if (level <= 4) {
                looking.passes(name, archive);
            } else if (level == 5 || level == 30) {
                looking.refuses(ARCHIVE_TOO_LARGE, name, archive).contains("more than 4 archives within each other");
            }
        }
    }

    @Test
    @DisplayName("more members than the tenant allows are refused, nested ones counted")
    void members() throws IOException {
        var members = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 30; i++) {
            members.put(i + ".txt", TEXT);
        }
        byte[] archive = Zips.of(members);

        looking.limited(30, 3 * MIB, MIB, 4).passes("a.zip", archive);
        looking.limited(29, 3 * MIB, MIB, 4).refuses(ARCHIVE_TOO_LARGE, "a.zip", archive).contains("more than 29 members");
        looking.limited(50, 3 * MIB, MIB, 4).refuses(ARCHIVE_TOO_LARGE, "b.zip", Zips.of(Map.of("1.zip", archive, "2.zip", archive)));
        looking.limited(29, 3 * MIB, MIB, 4).refuses(ARCHIVE_TOO_LARGE, "a.tar", Archives.tar(members));
        looking.limited(29, 3 * MIB, MIB, 4).refuses(ARCHIVE_TOO_LARGE, "a.7z", Archives.sevenZip(members));
    }

    @Test
    @DisplayName("more content than the tenant allows is refused")
    void content() throws IOException {
        byte[] noise = new byte[(int) (2 * MIB)];
        new Random(1).nextBytes(noise);
        looking.limited(10, 3 * MIB, 2 * MIB, 4).passes("a.zip", Zips.of("a.dat", noise));
        looking.limited(10, 3 * MIB, MIB, 4).refuses(ARCHIVE_TOO_LARGE, "a.zip", Zips.of("a.dat", noise)).contains("more than 1 MiB of content");
        looking.limited(10, MIB, 4 * MIB, 4).refuses(ARCHIVE_TOO_LARGE, "a.zip", Zips.of("a.dat", noise)).contains("more than 1 MiB in one member");
    }

    @Test
    @DisplayName("members that share their content are refused")
    void overlapping() {
        looking.refuses(ARCHIVE_TOO_LARGE, "a.zip", new RawZip().overlapping("a.dat", "b.dat", TEXT).all()).contains("share");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.txt", "a/../../b.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt", "\\a.txt", "a/.."})
    @DisplayName("members that lead out of the archive are refused")
    void leadingOut(String name) throws IOException {
        looking.refuses(UNREADABLE, "a.zip", new RawZip().member(name, TEXT).all()).contains("out of the archive");
        looking.refuses(UNREADABLE, "a.tar", Archives.tar(Map.of(name, TEXT)));
    }

    @Test
    @DisplayName("links that lead out of the archive are refused, those within it pass")
    void links() throws IOException {
        looking.passes("a.zip", new RawZip().member("b.txt", TEXT).link("sub/link", "../b.txt").all());
        looking.refuses(UNREADABLE, "a.zip", new RawZip().link("sub/link", "../../b.txt").all()).contains("link");
        looking.refuses(UNREADABLE, "a.zip", new RawZip().link("link", "/etc/passwd").all()).contains("link");
        looking.refuses(UNREADABLE, "a.tar", Archives.tarWithLink("link", "../b.txt"));
        looking.passes("a.tar", Archives.tarWithLink("link", "b.txt"));
    }

    @Test
    @DisplayName("an archive that readers would read differently is refused: names twice, two names for one member, members in no directory")
    void ambiguous() {
        looking.refuses(AMBIGUOUS_TYPE, "a.zip", new RawZip().member("a.txt", TEXT).member("A.TXT", TEXT).all()).contains("two members");
        looking.refuses(AMBIGUOUS_TYPE, "a.zip", new RawZip().member("a.txt", "b.txt", TEXT, 0).all()).contains("two names");
        looking.refuses(AMBIGUOUS_TYPE, "a.zip", new RawZip().member("a.txt", TEXT).hidden("b.exe", TEXT).all()).contains("directory");
    }

    @Test
    @DisplayName("an archive that does not hold what it says is refused")
    void lying() throws IOException {
        looking.refuses(UNREADABLE, "a.zip", new RawZip().lying("a.txt", TEXT, 3).all());
        byte[] archive = new RawZip().member("a.txt", TEXT).all();
        looking.refuses(UNREADABLE, "a.zip", Arrays.copyOf(archive, archive.length - 10));
        byte[] damaged = Zips.of("a.txt", Bytes.of("some text that is packed, packed, packed"));
        damaged[45] ^= 0x55;
        looking.refuses(UNREADABLE, "a.zip", damaged);
        byte[] gzip = Archives.gzip(TEXT);
        looking.refuses(UNREADABLE, "a.txt.gz", Arrays.copyOf(gzip, gzip.length - 6));
        looking.refuses(UNREADABLE, "a.txt.gz", Bytes.joined(gzip, Bytes.of("and more")));
    }

    @ParameterizedTest
    @EnumSource(value = EncryptionMethod.class, names = {"AES", "ZIP_STANDARD"})
    @DisplayName("a member with a password is refused, or passes where the tenant allows it")
    void encrypted(EncryptionMethod method) throws IOException {
        Path file = folder.resolve("locked.zip");
        var parameters = new ZipParameters();
        parameters.setFileNameInZip("a.txt");
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(method);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        try (var zip = new ZipFile(file.toFile(), "secret".toCharArray())) {
            zip.addStream(new ByteArrayInputStream(TEXT), parameters);
        }
        byte[] archive = Files.readAllBytes(file);

        looking.refuses(ENCRYPTED, "a.zip", archive).isEqualTo("a.txt");
        looking.refuses(ENCRYPTED, "b.zip", Zips.of("a.zip", archive)).isEqualTo("a.zip: a.txt");
        looking.allowing(false, false, false, true).passes("a.zip", archive);
    }

    @Test
    @DisplayName("a 7z with a password is refused, and an archive that cannot be opened here; both pass where the tenant allows it")
    void unopened() throws IOException {
        byte[] locked = Archives.lockedSevenZip(Map.of("a.txt", TEXT), folder);
        byte[] rar = new Bytes().text("Rar!").one(0x1a, 7, 1, 0).add(new byte[60]).all();

        looking.refuses(ENCRYPTED, "a.7z", locked);
        looking.refuses(UNREADABLE, "a.rar", rar).contains("cannot be looked into");
        looking.allowing(false, false, false, true).passes("a.7z", locked);
        looking.allowing(false, false, false, true).passes("a.rar", rar).isEqualTo("application/x-rar-compressed");
    }
}
