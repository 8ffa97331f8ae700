package org.plenum.plugin.clamav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.ServerSettings;

class ScannerSettingsTest {
    private static ScannerSettings of(Map<String, String> set) {
        return ScannerSettings.of(ServerSettings.of(name -> Optional.ofNullable(set.get(name))));
    }

    @Test
    @DisplayName("what is not set, or blank, is as documented")
    void presets() {
        var presets = new ScannerSettings(new ClamdAddress.Tcp("127.0.0.1", 3310), Duration.ofSeconds(5), Duration.ofMinutes(2), 8);

        assertThat(of(Map.of())).isEqualTo(presets);
        assertThat(of(Map.of("plenum.clamav.address", " ", "plenum.clamav.connections", ""))).isEqualTo(presets);
    }

    @Test
    @DisplayName("address, times and connections are as the operator sets them")
    void set() {
        assertThat(of(Map.of(
                        "plenum.clamav.address", "/run/clamav/clamd.ctl",
                        "plenum.clamav.connect-timeout", "PT0.5S",
                        "plenum.clamav.read-timeout", "PT10M",
                        "plenum.clamav.connections", " 20 ")))
                .isEqualTo(new ScannerSettings(
                        new ClamdAddress.Unix(Path.of("/run/clamav/clamd.ctl")), Duration.ofMillis(500), Duration.ofMinutes(10), 20));
    }

    @ParameterizedTest
    @CsvSource({"scanner.example.org:3310,scanner.example.org,3310", "10.0.0.7:1,10.0.0.7,1", "[::1]:65535,::1,65535"})
    @DisplayName("host and port are told apart, also of IPv6; the text is as it was written")
    void addresses(String text, String host, int port) {
        assertThat(ClamdAddress.of(text)).isEqualTo(new ClamdAddress.Tcp(host, port)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "address,localhost",
        "address,localhost:0",
        "address,localhost:65536",
        "address,::1:3310",
        "address,tcp://localhost:3310",
        "address,run/clamd.ctl",
        "connect-timeout,5",
        "connect-timeout,PT0S",
        "connect-timeout,PT61S",
        "connect-timeout,-PT5S",
        "read-timeout,PT0.5S",
        "read-timeout,P1D",
        "connections,0",
        "connections,65",
        "connections,many",
    })
    @DisplayName("what has no meaning is refused with its name and value")
    void refused(String name, String value) {
        assertThatThrownBy(() -> of(Map.of("plenum.clamav." + name, value)))
                .isInstanceOfSatisfying(PlenumException.class, fault -> assertThat(fault.code()).isEqualTo(CommonError.INVALID))
                .hasMessageStartingWith("plenum.clamav." + name + " is '" + value + "': ");
    }
}
