package org.plenum.web.start;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where people reach this server.
 *
 * @param base such as {@code https://meet.example.org}, without a slash at its end
 */
public record ServerAddress(String base) {
    private static final int PORT = 8080;

    /** @throws IllegalArgumentException if it is no address of http or https */
    public ServerAddress {
        String scheme = Optional.ofNullable(URI.create(base).getScheme()).orElse("");
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("plenum.address is '" + base + "'; it has to begin with http:// or https://");
        }
        base = base.replaceAll("/+$", "");
    }

    /** As the system property {@code plenum.address} says, else this machine's own address with the server's port. */
    static ServerAddress of(UnaryOperator<String> property) {
        String port = Optional.ofNullable(property.apply("jboss.http.port")).orElse(String.valueOf(PORT));
        String offset = Optional.ofNullable(property.apply("jboss.socket.binding.port-offset")).orElse("0");
        return new ServerAddress(Optional.ofNullable(property.apply("plenum.address"))
                .filter(address -> !address.isBlank())
                .orElseGet(() -> "http://127.0.0.1:" + (Integer.parseInt(port) + Integer.parseInt(offset))));
    }

    /**
     * The address of one page.
     *
     * @param path with its slash, and what stands behind #
     */
    public String page(String path) {
        return base + path;
    }
}
