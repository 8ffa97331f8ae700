package org.plenum.plugin.media.embedded;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;

/** Addresses of this machine that browsers can be told. */
final class LocalAddresses {
    /** Browsers try each; more only make them slow. */
    private static final int MOST = 8;

    private LocalAddresses() {}

    /** Those of networks first, then loopback; IPv4 before IPv6. Link-local ones are left out: they mean nothing without an interface. */
    static List<InetAddress> all() {
        boolean hasOnlyIpv4 = Boolean.getBoolean("java.net.preferIPv4Stack");
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LocalAddresses::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress() && (address instanceof Inet4Address || !hasOnlyIpv4))
                    .sorted(Comparator.comparing(InetAddress::isLoopbackAddress).thenComparing(address -> !(address instanceof Inet4Address)))
                    .limit(MOST)
                    .toList();
        } catch (SocketException fault) {
            return List.of(InetAddress.getLoopbackAddress());
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException gone) {
            return false;
        }
    }
}
