package org.plenum.plugin.filetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.plugin.filetypes.made.Bytes;
import org.plenum.plugin.filetypes.made.Office;
import org.plenum.plugin.filetypes.made.Pictures;
import org.plenum.plugin.filetypes.made.Zips;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.spi.FileId;
import org.plenum.spi.Inspection;
import org.plenum.spi.TenantId;
import org.plenum.spi.Verdict;
import org.plenum.spi.Verdict.Reason;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.FakeSettings;

/** S84: verdicts on files, by real workers, by the tenant's settings. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileTypesTest {
    private static final Manifest MANIFEST = Manifest.parse(new FileTypesContractTest().manifest());

    @TempDir
    Path folder;

    private final FakeSettings settings = new FakeSettings(MANIFEST.settings());
    private Workers workers;
    private Workers odd;

    private static Workers workers(String main) {
        return new Workers(new Launch(new BuiltClassPath(), main, new Limits(1, 256, Duration.ofSeconds(60), 100)));
    }

    @BeforeAll
    void begin() {
        workers = workers("org.plenum.plugin.filetypes.workshop.Workshop");
        odd = workers(OddWorker.class.getName());
        workers.begin();
    }

    @AfterAll
    void end() {
        workers.close();
        odd.close();
    }

    private Verdict inspect(Workers by, String name, byte[] content, boolean withoutMetadata) throws IOException, InterruptedException {
        var inspector = new FileTypes(by);
        inspector.begin(tenant -> settings);
        Path file = Files.write(folder.resolve("content"), content);
        Path workspace = Files.createTempDirectory(folder, "workspace");
        return inspector.inspect(
                new Inspection(new FileId("AAAAAAAAAAAAAAAAAAAAAA"), new TenantId("BBBBBBBBBBBBBBBBBBBBBB"), name, content.length, withoutMetadata, file, workspace));
    }

    private Verdict inspect(String name, byte[] content) throws IOException, InterruptedException {
        return inspect(workers, name, content, false);
    }

    @Test
    @DisplayName("what passes is told with its type, what does not with its reason")
    void verdicts() throws IOException, InterruptedException {
        assertThat(inspect("a.docx", Office.docx())).isEqualTo(new Verdict.Clean("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        assertThat(inspect("setup.exe", Bytes.of("MZ"))).isEqualTo(new Verdict.Refused(Reason.FORBIDDEN_TYPE, ".exe"));
        assertThat(inspect("photo.jpg", Office.docx())).isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.MISMATCHED_TYPE));
        assertThat(inspect("a.zip", Zips.zeros("b.dat", 1L << 31))).isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.reason()).as(refused.detail()).isEqualTo(Reason.ARCHIVE_TOO_LARGE));
    }

    @Test
    @DisplayName("the tenant's settings hold from the next file on")
    void policy() throws IOException, InterruptedException {
        byte[] macros = Zips.with(Office.docx(), "word/vbaProject.bin", Bytes.of("x"));
        assertThat(inspect("a.docx", macros)).isInstanceOf(Verdict.Refused.class);
        settings.set("allowMacros", "true");
        assertThat(inspect("a.docx", macros)).isInstanceOf(Verdict.Clean.class);
        settings.set("allowMacros", "false");
        settings.set("forbiddenTypes", "image/*;.txt , .odt");
        assertThat(inspect("a.png", Pictures.png())).isEqualTo(new Verdict.Refused(Reason.FORBIDDEN_TYPE, "image/png"));
        assertThat(inspect("a.odt", Office.odt(""))).isEqualTo(new Verdict.Refused(Reason.FORBIDDEN_TYPE, ".odt"));
        settings.set("forbiddenTypes", ".exe");
        settings.set("archiveMembers", "1");
        assertThat(inspect("a.docx", Office.docx())).isInstanceOf(Verdict.Refused.class);
        settings.set("archiveMembers", "1000");
    }

    @Test
    @DisplayName("a picture without metadata is written anew in the workspace, when its uploader asks")
    void rewritten() throws IOException, InterruptedException {
        byte[] telling = Pictures.telling(Pictures.jpeg(), 1);

        assertThat(inspect(workers, "a.jpg", telling, false)).isEqualTo(new Verdict.Clean("image/jpeg"));
        assertThat(inspect(workers, "a.jpg", telling, true)).isInstanceOfSatisfying(Verdict.Rewritten.class, rewritten -> {
            assertThat(rewritten.type()).isEqualTo("image/jpeg");
            assertThat(rewritten.content()).exists();
            assertThat(folder.relativize(rewritten.content()).toString()).matches("workspace[^/]*/[^/]*");
        });
    }

    @Test
    @DisplayName("nothing is left in the workspace of what was unpacked")
    void workspace() throws IOException, InterruptedException {
        inspect("a.zip", Zips.of("b.zip", Zips.of("c.txt", Bytes.of("text"))));

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("member"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere", "above", "no-type"})
    @DisplayName("a worker that a file has turned is not believed: paths outside of the workspace and odd types are refused")
    void turned(String name) throws IOException, InterruptedException {
        assertThat(inspect(odd, name, Bytes.of("x"), true)).isEqualTo(new Verdict.Refused(Reason.UNREADABLE, "what was found makes no sense"));
    }

    @Test
    @DisplayName("a file that its worker does not survive is unreadable; what is told of it is short")
    void lost() throws IOException, InterruptedException {
        assertThat(inspect(odd, "die", Bytes.of("x"), false)).isEqualTo(new Verdict.Refused(Reason.UNREADABLE, "looking at it ended with fault 7"));
        assertThat(inspect(odd, "refused", Bytes.of("x"), false)).isEqualTo(new Verdict.Refused(Reason.ACTIVE_CONTENT, "x".repeat(200)));
        assertThat(inspect(odd, "rewritten", Bytes.of("x"), true)).isInstanceOf(Verdict.Rewritten.class);
    }

    @ParameterizedTest
    @EnumSource(Finding.Cause.class)
    @DisplayName("every cause has a reason of the server")
    void causes(Finding.Cause cause) {
        assertThat(Reason.valueOf(cause.name()).text()).isEqualTo(cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    @DisplayName("health names the library and the workers; the edition is that of the manifest; before it has begun nothing passes")
    void about() throws IOException, InterruptedException {
        inspect("a.txt", Bytes.of("text"));
        var inspector = new FileTypes(workers);
        assertThat(inspector.health().working()).isTrue();
        assertThat(inspector.health().detail()).isEqualTo("Apache Tika 3.3.1; workers: 1 of 1");
        assertThat(inspector.edition()).startsWith(MANIFEST.version() + " ");
        assertThat(inspector.order()).isEqualTo(100);
        Path file = Files.write(folder.resolve("early"), Bytes.of("x"));
        assertThat(inspector.inspect(new Inspection(new FileId("AAAAAAAAAAAAAAAAAAAAAA"), new TenantId("BBBBBBBBBBBBBBBBBBBBBB"), "a", 1, false, file, folder)))
                .isInstanceOf(Verdict.Unavailable.class);
    }
}
