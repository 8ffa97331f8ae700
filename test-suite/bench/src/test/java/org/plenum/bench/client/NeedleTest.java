package org.plenum.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NeedleTest {

    private static int events(String message) {
        byte[] bytes = ("#" + message + "{\"type\":\"event\"").getBytes(StandardCharsets.UTF_8);
        return Needle.EVENT.count(new Text(bytes, 1, 1 + message.getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    @DisplayName("a message of one event frame counts one")
    void oneFrame() {
        assertThat(events("{\"type\":\"event\",\"at\":\"A\"}")).isEqualTo(1);
    }

    @Test
    @DisplayName("an array counts its event frames and nothing else")
    void arrayOfFrames() {
        assertThat(events("[{\"type\":\"event\",\"at\":\"A\"},{\"type\":\"reply\"},{\"type\":\"event\"}]")).isEqualTo(2);
    }

    @Test
    @DisplayName("people's text that looks like an event frame is not counted")
    void quotedText() {
        assertThat(events("{\"type\":\"reply\",\"payload\":{\"text\":\"{\\\"type\\\":\\\"event\\\"\"}}")).isZero();
    }

    @Test
    @DisplayName("it finds what a plain search finds, at every place and with every overlap")
    void agreesWithPlainSearch() {
        Needle needle = new Needle("aab");
        for (int shape = 0; shape < 1 << 12; shape++) {
            String text = Integer.toBinaryString(1 << 12 | shape).replace('0', 'a').replace('1', 'b');

            assertThat(needle.find(text.getBytes(StandardCharsets.US_ASCII), 0, text.length()))
                    .isEqualTo(text.indexOf("aab"));
        }
    }
}
