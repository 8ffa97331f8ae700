package org.plenum.tenant;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody comes, as far as a throttle goes by it. */
public final class Place {
    private static final int NETWORK_BYTES = 8;

    private Place() {}

    /**
     * The address itself; of IPv6 the network of 2^64 addresses, because its owner can use another one for each attempt.
     *
     * @param address in numbers, as the server tells it
     */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // Never asks a name server: with a colon it is an address in numbers, or none.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException unfit) {
            return address;
        }
    }
}
