package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallerRatesTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    @DisplayName("who asks without a socket may ask as fast as with one; one person's haste slows nobody else down")
    void rates() {
        var rates = new CallerRates(House.limits().withFrames(50, 100));

        assertThat(IntStream.range(0, 200).filter(i -> rates.take(House.person("anna"), 0))).hasSize(100);
        assertThat(rates.take(House.person("bo"), 0)).isTrue();
        assertThat(IntStream.range(0, 200).filter(i -> rates.take(House.person("anna"), SECOND))).hasSize(50);
    }
}
