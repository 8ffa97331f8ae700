package org.plenum.plugin.clamav;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where clamd listens. Its text is the one that the operator wrote. */
sealed interface ClamdAddress {
    /** An address that connections can be made to, looked up anew each time. @throws UnknownHostException if the name has none */
    SocketAddress found() throws UnknownHostException;

    /** A channel that is not connected yet; the caller closes it. */
    SocketChannel open() throws IOException;

    /**
     * @param text a path that begins with {@code /}, or host and port; an IPv6 address stands in brackets
     * @throws IllegalArgumentException if it is neither
     */
    static ClamdAddress of(String text) {
        return text.startsWith("/") ? Unix.of(text) : Tcp.of(text);
    }

    /** @param port 1-65535 */
    record Tcp(String host, int port) implements ClamdAddress {
        private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.%]+)]|([^\\s:/\\[\\]]+)):([0-9]{1,5})");

        private static Tcp of(String text) {
            Matcher parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("neither host:port nor a path that begins with /");
            }
            int port = Integer.parseInt(parts.group(3));
            if (port < 1 || port > 65535) {
                throw new IllegalArgumentException("a port is 1 to 65535");
            }
            Optional<String> bracketed = Optional.ofNullable(parts.group(1));
            return new Tcp(bracketed.or(() -> Optional.ofNullable(parts.group(2))).orElseThrow(), port);
        }

        @Override
        public SocketAddress found() throws UnknownHostException {
            var address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw new UnknownHostException("there is no host '" + host + "'");
            }
            return address;
        }

        @Override
        public SocketChannel open() throws IOException {
            return SocketChannel.open().setOption(StandardSocketOptions.TCP_NODELAY, true);
        }

        @Override
        public String toString() {
            return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        }
    }

    /** A UNIX socket. Its path may have about 100 bytes, as the system has it. */
    record Unix(Path path) implements ClamdAddress {
        private static Unix of(String text) {
            try {
                return new Unix(Path.of(text));
            } catch (InvalidPathException malformed) {
                throw new IllegalArgumentException("no path", malformed);
            }
        }

        @Override
        public SocketAddress found() {
            return UnixDomainSocketAddress.of(path);
        }

        @Override
        public SocketChannel open() throws IOException {
            return SocketChannel.open(StandardProtocolFamily.UNIX);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }
}
