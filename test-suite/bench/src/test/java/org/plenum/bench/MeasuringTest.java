package org.plenum.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.bench.client.Text;

class MeasuringTest {

    private static Join.Block block(int number, long micros) {
        return new Join.Block(100 * number + 1, 100 * number + 100, Duration.ofNanos(1000 * micros), 1000);
    }

    private static Text text(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
        return new Text(bytes, 0, bytes.length);
    }

    @Test
    @DisplayName("a histogram gives shares within 0.2 % from microseconds to minutes")
    void shares() {
        for (long unit : new long[] {1_000, 1_000_000, 60_000_000_000L / 1000}) {
            Histogram histogram = new Histogram();
            LongStream.rangeClosed(1, 1000).forEach(i -> histogram.add(i * unit));

            assertThat(histogram.count()).isEqualTo(1000);
            assertThat((double) histogram.atShare(0.5).toNanos()).isCloseTo(500.0 * unit, within(2.0 * unit));
            assertThat((double) histogram.atShare(0.99).toNanos()).isCloseTo(990.0 * unit, within(3.0 * unit));
        }
    }

    @Test
    @DisplayName("what is longer than the largest class is counted in it")
    void tooLong() {
        Histogram histogram = new Histogram();
        histogram.add(Long.MAX_VALUE);

        assertThat(histogram.atShare(0.5)).isGreaterThan(Duration.ofMinutes(5));
    }

    @Test
    @DisplayName("a marked text has the wanted length, and its age is counted wherever it stands")
    void markers() {
        long due = System.nanoTime() - 5_000_000;
        String marked = Marker.text(due, 200);
        Histogram ages = new Histogram();

        int count = Marker.count(text("[{\"text\":\"" + marked + "\"},{\"text\":\"" + marked + "\"}]"), true, ages);

        assertThat(marked).hasSize(200);
        assertThat(count).isEqualTo(2);
        assertThat(ages.atShare(0.5)).isBetween(Duration.ofMillis(4), Duration.ofSeconds(5));
    }

    @Test
    @DisplayName("a cost that grows with the roster has growth 1, one that grows with its square has more")
    void growth() {
        assertThat(Report.growth(List.of(block(0, 100), block(1, 200), block(2, 300), block(3, 400), block(4, 500))))
                .hasValue(1.0);
        assertThat(Report.growth(List.of(block(0, 100), block(1, 400), block(2, 900), block(3, 1600), block(4, 2500))))
                .hasValue(2.0);
        assertThat(Report.growth(List.of(block(0, 500), block(1, 400), block(2, 300), block(3, 200), block(4, 100))))
                .isEmpty();
    }

    @Test
    @DisplayName("a section of a page is replaced between its markers only")
    void sections() throws IOException {
        String page = "before\n<!-- join:begin -->\nold\n<!-- join:end -->\nafter\n";

        assertThat(Table.replaced(page, "join", "new\n"))
                .isEqualTo("before\n<!-- join:begin -->\nnew\n<!-- join:end -->\nafter\n");
        assertThatThrownBy(() -> Table.replaced(page, "fanout", "new\n")).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("a command line without a name is refused")
    void arguments() {
        assertThat(Arguments.parse("fanout", "--receivers", "10,20").receivers()).containsExactly(10, 20);
        assertThatThrownBy(Arguments::parse).hasMessageContaining("fanout, join, acknowledgement");
    }
}
