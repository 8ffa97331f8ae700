package org.plenum.plugin.clamav;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

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

    /**
     * @param lookup what is set by that name; blank is as if it were not set
     * @throws PlenumException INVALID, with name and value
     */
    static ScannerSettings of(Function<String, Optional<String>> lookup) {
        var reader = new Reader(lookup);
        return new ScannerSettings(
                reader.value("address", "127.0.0.1:3310", ClamdAddress::of),
                reader.duration("connect-timeout", "PT5S", Duration.ofMillis(100), Duration.ofMinutes(1)),
                reader.duration("read-timeout", "PT2M", Duration.ofSeconds(1), Duration.ofHours(1)),
                reader.value("connections", "8", text -> within(Integer.parseInt(text), 1, 64)));
    }

    /** As WildFly finds values of expressions: a system property, else an environment variable such as PLENUM_CLAMAV_ADDRESS. */
    static Optional<String> ofServer(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))));
    }

    private static <T extends Comparable<T>> T within(T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("it may be " + least + " to " + most);
        }
        return value;
    }

    private record Reader(Function<String, Optional<String>> lookup) {
        Duration duration(String name, String preset, Duration least, Duration most) {
            return value(name, preset, text -> within(parsed(text), least, most));
        }

        private static Duration parsed(String text) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException malformed) {
                throw new IllegalArgumentException("no duration such as PT5S", malformed);
            }
        }

        <T> T value(String name, String preset, Function<String, T> parse) {
            String text = lookup.apply(PREFIX + name).map(String::strip).filter(set -> !set.isEmpty()).orElse(preset);
            try {
                return parse.apply(text);
            } catch (NumberFormatException malformed) {
                throw new PlenumException(CommonError.INVALID, PREFIX + name + " is '" + text + "': no number", malformed);
            } catch (IllegalArgumentException malformed) {
                throw new PlenumException(CommonError.INVALID, PREFIX + name + " is '" + text + "': " + malformed.getMessage(), malformed);
            }
        }
    }
}
