package org.plenum.plugin.clamav;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdVersionTest {
    private static final ClamdVersion NUMBERED = ClamdVersion.of("ClamAV 1.4.3/27800/Fri Nov 20 10:26:33 2026").orElseThrow();
    private static final ClamdVersion LOCAL = ClamdVersion.of("ClamAV 1.4.3").orElseThrow();

    @Test
    @DisplayName("engine, number and date of the signatures are shown")
    void shown() {
        assertThat(NUMBERED.shown(Instant.parse("2026-11-27T10:26:33Z"))).isEqualTo("ClamAV 1.4.3, signatures 27800 of 2026-11-20");
        assertThat(ClamdVersion.of("ClamAV 1.4.3/5/Sun Nov  1 00:00:01 2026").orElseThrow().shown(Instant.parse("2026-11-02T00:00:00Z")))
                .isEqualTo("ClamAV 1.4.3, signatures 5 of 2026-11-01");
    }

    @Test
    @DisplayName("signatures older than seven days are warned of")
    void old() {
        assertThat(NUMBERED.shown(Instant.parse("2026-11-27T10:26:34Z")))
                .startsWith("ClamAV 1.4.3, signatures 27800 of 2026-11-20; they are older than 7 days");
    }

    @Test
    @DisplayName("signatures of which clamd tells nothing are named so")
    void local() {
        assertThat(LOCAL.shown(Instant.EPOCH)).isEqualTo("ClamAV 1.4.3, signatures of the operator's own: clamd tells neither their number nor their date");
    }

    @Test
    @DisplayName("the edition is number and date of the signatures, or else the engine")
    void edition() {
        assertThat(NUMBERED.edition()).isEqualTo("27800 of 2026-11-20T10:26:33");
        assertThat(LOCAL.edition()).isEqualTo("ClamAV 1.4.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ClamAV",
                "ClamAV ",
                "clamav 1.4.3",
                "PONG",
                "ClamAV 1.4.3/27800",
                "ClamAV 1.4.3/27800/yesterday at ten",
                "ClamAV 1.4.3/27800/Fri Nov 20 10:26:33 2026/more",
                "ClamAV 1.4.3/x/Fri Nov 20 10:26:33 2026",
                "ClamAV 1.4.3/27800/Mon Nov 20 10:26:33 2026"
            })
    @DisplayName("anything else is no version")
    void other(String said) {
        assertThat(ClamdVersion.of(said)).isEmpty();
    }
}
