package org.plenum.plugin.media.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.plenum.spi.PlenumException;
import org.plenum.spi.ServerSettings;

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

    /** @throws PlenumException INVALID, with name and value */
    static EngineSettings of(ServerSettings set) {
        int half = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 2, 8);
        return new EngineSettings(
                set.value(PREFIX + "address", EngineSettings::address)
                        .or(() -> set.value("jboss.bind.address", EngineSettings::address))
                        .orElseGet(InetAddress::getLoopbackAddress),
                set.value(PREFIX + "announced", EngineSettings::addresses).orElse(List.of()),
                set.number(PREFIX + "port", 0, 0, 65535),
                set.number(PREFIX + "lanes", half, 1, 32),
                set.number(PREFIX + "people", 1000, 2, 10_000),
                set.number(PREFIX + "connections", 4000, 2, 100_000),
                set.number(PREFIX + "handshakes", 256, 1, 10_000),
                set.number(PREFIX + "kilobits", 3000, 100, 50_000) * 1000L);
    }

    private static List<InetAddress> addresses(String text) {
        return Arrays.stream(text.split(",", -1)).map(part -> address(part.strip())).toList();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("no such address as " + text, unknown);
        }
    }
}
