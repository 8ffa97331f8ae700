package org.plenum.bench.client;

import java.util.Map;

/**
 * Where a socket goes and what its upgrade request says.
 *
 * @param path begins with a slash
 * @param headers beside those of the upgrade itself, such as Cookie and Origin
 */
public record SocketTarget(String host, int port, String path, Map<String, String> headers) {

    public SocketTarget {
        headers = Map.copyOf(headers);
        boolean split = headers.entrySet().stream().anyMatch(header -> splits(header.getKey()) || splits(header.getValue()));
        if (splits(path) || splits(host) || split) {
            throw new IllegalArgumentException("line break in the upgrade of '" + path + "'");
        }
    }

    public SocketTarget(String host, int port, String path) {
        this(host, port, path, Map.of());
    }

    private static boolean splits(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
    }
}
