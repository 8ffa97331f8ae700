package org.plenum.plugin.clamav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.spi.FileInspector;
import org.plenum.spi.Verdict;
import org.plenum.spi.Verdict.Reason;
import org.plenum.testkit.Clamd;

/** The lines of clamd.conf that operators are told to set, with a real clamd. */
class ClamdConfTest {
    private static final Path ROOT = Path.of("..", "..");

    private static List<String> lines() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("wildfly-config/clamd.conf"))) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Test
    @DisplayName("the page for operators has the lines that the package brings and ./plenum run uses")
    void page() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/clamav.md"));

        assertThat(page).contains("```conf\n" + String.join("\n", lines()) + "\n```");
        assertThat(lines()).allSatisfy(line -> assertThat(page).contains("| `" + line.replaceAll(" .*", "") + "` |"));
    }

    @Test
    @DisplayName("with these lines clamd takes what people may bring, 100 MiB, and refuses what is locked or too much; with Debian's it takes less")
    void works(@TempDir Path folder) throws Exception {
        var files = new Scanned(folder);
        try (Clamd clamd = Clamd.start(lines().toArray(String[]::new))) {
            FileInspector inspector = Scanned.inspector(clamd.address());

            assertThat(inspector.inspect(files.file("film.mp4", 100L << 20))).isEqualTo(Verdict.clean());
            assertThat(inspector.inspect(files.file("film.mp4", 111L << 20))).isInstanceOfSatisfying(Verdict.Refused.class, refused ->
                    assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
            assertThat(inspector.inspect(files.file("locked.zip", Scanned.encrypted(Scanned.zip("a", new byte[10])))))
                    .isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.ENCRYPTED));
            assertThat(inspector.inspect(files.file("deep.zip", Scanned.nested(30, new byte[10]))))
                    .isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.ARCHIVE_TOO_LARGE));
        }
        try (Clamd clamd = Clamd.start("StreamMaxLength 25M", "MaxFileSize 25M")) {
            assertThat(Scanned.inspector(clamd.address()).inspect(files.file("film.mp4", 26L << 20)))
                    .isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
        }
    }

    @Test
    @DisplayName("why the lines matter: without AlertExceedsMax and AlertEncrypted clamd says OK of what it has not looked at")
    void without(@TempDir Path folder) throws Exception {
        var files = new Scanned(folder);
        try (Clamd clamd = Clamd.start("AlertEncrypted no", "AlertExceedsMax no", "MaxFileSize 1M")) {
            FileInspector inspector = Scanned.inspector(clamd.address());
            byte[] large = new byte[2 << 20];
            byte[] eicar = Clamd.eicar();
            System.arraycopy(eicar, 0, large, large.length - eicar.length, eicar.length);

            assertThat(inspector.inspect(files.file("large", large))).isEqualTo(Verdict.clean());
            assertThat(inspector.inspect(files.file("locked.zip", Scanned.encrypted(Scanned.zip("a", eicar))))).isEqualTo(Verdict.clean());
            assertThat(inspector.inspect(files.file("deep.zip", Scanned.nested(30, eicar)))).isEqualTo(Verdict.clean());
        }
        try (Clamd clamd = Clamd.start("MaxFileSize 1M")) {
            FileInspector inspector = Scanned.inspector(clamd.address());

            assertThat(inspector.inspect(files.file("large", 2 << 20)))
                    .isEqualTo(new Verdict.Refused(Reason.ARCHIVE_TOO_LARGE, "Heuristics.Limits.Exceeded.MaxFileSize"));
            assertThat(inspector.inspect(files.file("member.zip", Scanned.zip("large", new byte[2 << 20]))))
                    .as("a member longer than MaxFileSize, which clamd says nothing of")
                    .isEqualTo(Verdict.clean());
        }
    }
}
