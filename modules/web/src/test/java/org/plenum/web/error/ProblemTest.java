package org.plenum.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Invalid;
import org.plenum.tenant.Throttle;

class ProblemTest {
    @Test
    @DisplayName("who comes too early is told after how many seconds to come again")
    void seconds() {
        var throttle = new Throttle(1, Clock.fixed(Instant.EPOCH.plusSeconds(1_000_000), ZoneOffset.UTC));
        throttle.attempt("ada");
        var refused = (PlenumException) Assertions.catchThrowable(() -> throttle.attempt("ada"));

        assertThat(Problem.of(refused).seconds()).isEqualTo("1");
        assertThat(Problem.of(new PlenumException(CommonError.INVALID, "next attempt in 5 s")).seconds()).isEmpty();
    }

    @Test
    @DisplayName("a wrong field is named; its value and the message stay in the log")
    void field() {
        String json = Problem.of(Invalid.field("mail", "a secret", "is no mail address")).json(400);

        assertThat(json).contains("\"field\":\"mail\"").doesNotContain("a secret", "is no mail address");
    }
}
