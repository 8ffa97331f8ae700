package org.plenum.plugin.clamav;

import java.time.Duration;
import org.plenum.spi.PlenumException;
import org.plenum.spi.ServerSettings;

/**
 * What the operator has set for the whole server.
 *
 * @param address {@code plenum.clamav.address}: {@code 127.0.0.1:3310} unless set
 * @param connectTimeout {@code plenum.clamav.connect-timeout}: until clamd takes a connection, and until it answers whether it is there; ISO 8601, PT0.1S to PT1M,
 *     PT5S unless set
 * @param readTimeout {@code plenum.clamav.read-timeout}: until clamd takes more of a file, until it answers for a file, and until one of the connections is free;
 *     ISO 8601, PT1S to PT1H, PT2M unless set
 * @param connections {@code plenum.clamav.connections}: files that are looked at at the same time, 1-64, 8 unless set; clamd's {@code MaxThreads} should not be less
 */
record ScannerSettings(ClamdAddress address, Duration connectTimeout, Duration readTimeout, int connections) {
    private static final String PREFIX = "plenum.clamav.";

    /** @throws PlenumException INVALID, with name and value */
    static ScannerSettings of(ServerSettings set) {
        return new ScannerSettings(
                set.value(PREFIX + "address", ClamdAddress::of).orElseGet(() -> ClamdAddress.of("127.0.0.1:3310")),
                set.duration(PREFIX + "connect-timeout", Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofMinutes(1)),
                set.duration(PREFIX + "read-timeout", Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofHours(1)),
                set.number(PREFIX + "connections", 8, 1, 64));
    }
}
