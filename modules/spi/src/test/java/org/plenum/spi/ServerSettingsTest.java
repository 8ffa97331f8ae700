package org.plenum.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {
    private static ServerSettings of(Map<String, String> set) {
        return ServerSettings.of(name -> Optional.ofNullable(set.get(name)));
    }

    private static int port(String text) {
        return of(Map.of("port", text)).number("port", 80, 1, 65535);
    }

    @Test
    @DisplayName("what is set is read without space around it; what is not, or is blank, has its preset")
    void read() {
        assertThat(port(" 8080 ")).isEqualTo(8080);
        assertThat(port(" ")).isEqualTo(80);
        assertThat(of(Map.of()).text("port")).isEmpty();
        assertThat(of(Map.of("wait", "PT2S")).duration("wait", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"many, no number", "0, it may be 1 to 65535", "65536, it may be 1 to 65535", "99999999999, no number"})
    @DisplayName("a value without meaning is refused with its name and what is wrong")
    void refused(String text, String wrong) {
        assertThatThrownBy(() -> port(text)).isInstanceOf(PlenumException.class).hasMessage("port is '" + text + "': " + wrong);
    }

    @Test
    @DisplayName("a duration that is none, or out of its bounds, is refused")
    void durations() {
        for (String text : new String[] {"5", "PT0S", "PT2M"}) {
            assertThatThrownBy(() -> of(Map.of("wait", text)).duration("wait", Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(1)))
                    .isInstanceOf(PlenumException.class)
                    .hasMessageStartingWith("wait is '" + text + "': ");
        }
    }

    @Test
    @DisplayName("of the server: a system property, else an environment variable of that name in capitals")
    void ofServer() {
        assertThat(ServerSettings.ofServer().text("java.version")).contains(System.getProperty("java.version"));
        assertThat(ServerSettings.ofServer().text("path")).contains(System.getenv("PATH"));
        assertThat(ServerSettings.ofServer().text("plenum.nothing-of-that-name")).isEmpty();
    }
}
