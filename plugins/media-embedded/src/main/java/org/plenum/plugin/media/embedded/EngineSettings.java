package org.plenum.plugin.media.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * What the operator has set for the whole server.
 *
 * @param address {@code plenum.media.address}: where it listens; unless set, where the server listens ({@code jboss.bind.address}), unless set, too, at the loopback address; 0.0.0.0 or ::
 *     is all addresses of this machine
 * @param announced {@code plenum.media.announced}: addresses that browsers are told instead of this machine's own, with commas, best first: those of a router that passes the port
 *     on, say
 * @param port {@code plenum.media.port}: UDP, 0-65535; 0, any that is free, unless set
 * @param lanes {@code plenum.media.lanes}: threads that carry packets, 1-32; half of the processors, from 2 to 8, unless set
 * @param mostPeople {@code plenum.media.people}: in one meeting, 2-10000, 1000 unless set
 * @param mostConnections {@code plenum.media.connections}: in all, 2-100000, 4000 unless set; each person has two at most
 * @param mostHandshakes {@code plenum.media.handshakes}: at a time, 1-10000, 256 unless set
 * @param mostBits {@code plenum.media.kilobits}, in thousands: per second that one person is asked not to exceed, 100-50000, 3000 unless set
 */
record EngineSettings(
        InetAddress address,
        List<InetAddress> announced,
        int port,
        int lanes,
        int mostPeople,
        int mostConnections,
        int mostHandshakes,
        long mostBits) {
    private static final String PREFIX = "plenum.media.";

    EngineSettings {
        announced = List.copyOf(announced);
    }

    /**
     * @param lookup what is set by that name; blank is as if it were not set
     * @throws PlenumException INVALID, with name and value
     */
    static EngineSettings of(Function<String, Optional<String>> lookup) {
        var reader = new Reader(lookup);
        int half = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 2, 8);
        return new EngineSettings(
                reader.address("plenum.media.address").or(() -> reader.address("jboss.bind.address")).orElseGet(InetAddress::getLoopbackAddress),
                reader.announced(),
                reader.number("port", 0, 0, 65535),
                reader.number("lanes", half, 1, 32),
                reader.number("people", 1000, 2, 10_000),
                reader.number("connections", 4000, 2, 100_000),
                reader.number("handshakes", 256, 1, 10_000),
                reader.number("kilobits", 3000, 100, 50_000) * 1000L);
    }

    /** As WildFly finds values of expressions: a system property, else an environment variable such as PLENUM_MEDIA_PORT. */
    static Optional<String> ofServer(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))));
    }

    private record Reader(Function<String, Optional<String>> lookup) {
        private Optional<String> text(String name) {
            return lookup.apply(name).map(String::strip).filter(set -> !set.isEmpty());
        }

        int number(String brief, int preset, int least, int most) {
            String name = PREFIX + brief;
            String text = text(name).orElse(String.valueOf(preset));
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
                throw new PlenumException(CommonError.INVALID, name + " is '" + text + "': it may be " + least + " to " + most);
            } catch (NumberFormatException malformed) {
                throw new PlenumException(CommonError.INVALID, name + " is '" + text + "': no number", malformed);
            }
        }

        Optional<InetAddress> address(String name) {
            return text(name).map(text -> parsed(name, text));
        }

        List<InetAddress> announced() {
            String name = PREFIX + "announced";
            return text(name).stream()
                    .flatMap(text -> Arrays.stream(text.split(",", -1)))
                    .map(part -> parsed(name, part.strip()))
                    .toList();
        }

        private static InetAddress parsed(String name, String text) {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException unknown) {
                throw new PlenumException(CommonError.INVALID, name + " is '" + text + "': no such address", unknown);
            }
        }
    }
}
