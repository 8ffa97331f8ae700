package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.PlenumException;
import org.plenum.spi.ServerSettings;

class EngineSettingsTest {
    private static final String URLS = "plenum.media.kurento.urls";

    private static EngineSettings of(Map<String, String> set) {
        return EngineSettings.of(ServerSettings.of(name -> Optional.ofNullable(set.get(name))));
    }

    private static void refused(String name, String value, String message) {
        assertThatThrownBy(() -> of(Map.of(name, value))).isInstanceOf(PlenumException.class).hasMessage(message);
    }

    @Test
    @DisplayName("unset, there is no media server, and the engine comes after the one in this server")
    void preset() {
        assertThat(of(Map.of())).isEqualTo(of(Map.of(URLS, " ")));
        assertThat(of(Map.of()).urls()).isEmpty();
        assertThat(of(Map.of()).order()).isGreaterThan(100);
    }

    @Test
    @DisplayName("several media servers are named with commas")
    void several() {
        assertThat(of(Map.of(URLS, "ws://one.example:8888/kurento , wss://[2001:db8::2]:8433/kurento")).urls())
                .extracting(Object::toString)
                .containsExactly("ws://one.example:8888/kurento", "wss://[2001:db8::2]:8433/kurento");
    }

    @Test
    @DisplayName("an address without meaning is refused by name and value")
    void addresses() {
        refused(URLS, "http://one.example:8888", URLS + " has 'http://one.example:8888': an address begins with ws:// or wss://");
        refused(URLS, "one.example:8888", URLS + " has 'one.example:8888': an address begins with ws:// or wss://");
        refused(URLS, "ws:///kurento", URLS + " has 'ws:///kurento': no host and port");
        refused(URLS, "ws://under_score:1", URLS + " has 'ws://under_score:1': no host and port");
        refused(URLS, "ws://one.example:99999/", URLS + " has 'ws://one.example:99999/': no such port");
        refused(URLS, "ws://one example", URLS + " has 'ws://one example': no address");
        refused(URLS, "ws://a.example,", URLS + " has '': an address begins with ws:// or wss://");
        refused(URLS, "ws://a.example,ws://a.example", URLS + " names a media server twice");
        String many = IntStream.range(0, 33).mapToObj(number -> "ws://a" + number + ".example").collect(Collectors.joining(","));
        refused(URLS, many, URLS + " names 33 media servers: 32 are allowed");
    }

    @Test
    @DisplayName("a password in an address is refused and not repeated")
    void secret() {
        assertThatThrownBy(() -> of(Map.of(URLS, "ws://user:open-sesame@one.example"))).isInstanceOf(PlenumException.class).hasMessageNotContaining("open-sesame");
        assertThatThrownBy(() -> of(Map.of(URLS, "ws://user:open sesame@one.example"))).isInstanceOf(PlenumException.class).hasMessageNotContaining("sesame");
    }

    @Test
    @DisplayName("a number without meaning is refused by name and value")
    void numbers() {
        refused("plenum.media.kurento.people", "1", "plenum.media.kurento.people is '1': it may be 2 to 1000");
        refused("plenum.media.kurento.kilobits", "much", "plenum.media.kurento.kilobits is 'much': no number");
        assertThat(of(Map.of("plenum.media.kurento.order", "50", "plenum.media.kurento.connections", "20")))
                .satisfies(settings -> assertThat(settings.order()).isEqualTo(50))
                .satisfies(settings -> assertThat(settings.mostConnections()).isEqualTo(20));
    }
}
