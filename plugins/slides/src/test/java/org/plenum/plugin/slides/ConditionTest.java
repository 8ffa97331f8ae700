package org.plenum.plugin.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.plugin.slides.office.OfficeHome;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.HealthCheck.State;

/** What administrators are told of how pages are made. */
class ConditionTest {
    private static final Instant TEN = Instant.parse("2026-11-29T10:00:30Z");

    @TempDir
    Path folder;

    private OfficeHome home(String product, String... parts) throws IOException {
        Path program = Files.createDirectories(folder.resolve("program"));
        Files.writeString(program.resolve("bootstraprc"), "[Bootstrap]\nInstallMode=<installmode>\n" + product + "\n");
        for (String part : parts) {
            Files.writeString(program.resolve(part), "");
        }
        return new OfficeHome(folder);
    }

    @Test
    @DisplayName("without LibreOffice it is said what works and what waits")
    void absent() {
        HealthCheck check = Condition.office(Optional.empty());

        assertThat(check.state()).isEqualTo(State.DEGRADED);
        assertThat(check.text().get("en")).contains("not installed", "PDF files and pictures become slides");
        assertThat(check.text().get("sv")).contains("inte installerat");
    }

    @Test
    @DisplayName("LibreOffice is there in its version, which it may keep to itself")
    void there() throws IOException {
        OfficeHome whole = home("ProductKey=LibreOffice 25.8", "libsdlo.so", "libswlo.so", "libsclo.so");
        assertThat(Condition.office(Optional.of(whole)))
                .isEqualTo(HealthCheck.of("libreoffice", State.UP, "LibreOffice 25.8 is there and reads Office files.", "LibreOffice 25.8 finns och läser Office-filer."));

        Files.delete(folder.resolve("program/bootstraprc"));
        assertThat(whole.version()).isEqualTo("LibreOffice");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("files for which a part of LibreOffice is missing are named")
    void part() throws IOException {
        HealthCheck check = Condition.office(Optional.of(home("ProductKey=LibreOffice 7.4", "libsdlo.so", "libswlo.so")));

        assertThat(check.state()).isEqualTo(State.DEGRADED);
        assertThat(check.text().get("en")).isEqualTo("LibreOffice 7.4 lacks parts. These files wait for them: xlsx, ods.");
    }

    @Test
    @DisplayName("a failure of the server counts until something is made again; a bad file is nobody's fault")
    void failures() {
        var results = new Results();
        assertThat(Condition.conversion(2, 1, results).text().get("en")).isEqualTo("Slides waiting to be made: 2. Being made: 1. None has failed since the plugin started.");

        results.failed(Trouble.BROKEN, TEN);
        assertThat(Condition.conversion(0, 0, results).state()).isEqualTo(State.UP);
        results.failed(Trouble.OFFICE_ENDED, TEN.plusSeconds(1));
        HealthCheck bad = Condition.conversion(0, 0, results);
        assertThat(bad.state()).isEqualTo(State.DEGRADED);
        assertThat(bad.text().get("en")).endsWith("The latest failure was at 2026-11-29 10:00 UTC: LibreOffice ended while it read the file.");
        results.made(TEN.plusSeconds(60));
        assertThat(Condition.conversion(0, 0, results).state()).isEqualTo(State.UP);
    }
}
