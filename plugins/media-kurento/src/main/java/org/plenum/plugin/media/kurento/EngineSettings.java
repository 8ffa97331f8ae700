package org.plenum.plugin.media.kurento;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.ServerSettings;

/**
 * What the operator has set for the whole server.
 *
 * @param urls {@code plenum.media.kurento.urls}: where the media servers take commands, with commas, such as {@code ws://10.0.0.5:8888/kurento}; none unless set, and
 *     then the engine does not work. Up to 32
 * @param order {@code plenum.media.kurento.order}: the engine's place among the others, 0-1000, 200 unless set, which is after the one in this server (100)
 * @param mostPeople {@code plenum.media.kurento.people}: in one meeting, 2-1000, 100 unless set
 * @param mostConnections {@code plenum.media.kurento.connections}: of browsers with one media server, 2-10000, 1000 unless set; everybody who sends has one or two, and one for each
 *     source of which they are given something
 * @param kilobits {@code plenum.media.kurento.kilobits}: 1000 bits per second that one picture may take, 100-50000, 2000 unless set
 */
record EngineSettings(List<URI> urls, int order, int mostPeople, int mostConnections, int kilobits) {
    private static final String PREFIX = "plenum.media.kurento.";
    private static final int MOST_SERVERS = 32;

    EngineSettings {
        urls = List.copyOf(urls);
    }

    /** @throws PlenumException INVALID, with name and value, but for an address with user and password */
    static EngineSettings of(ServerSettings set) {
        return new EngineSettings(
                urls(set.text(PREFIX + "urls")),
                set.number(PREFIX + "order", 200, 0, 1000),
                set.number(PREFIX + "people", 100, 2, 1000),
                set.number(PREFIX + "connections", 1000, 2, 10_000),
                set.number(PREFIX + "kilobits", 2000, 100, 50_000));
    }

    private static List<URI> urls(Optional<String> set) {
        String name = PREFIX + "urls";
        List<URI> urls = set.stream().flatMap(text -> Arrays.stream(text.split(",", -1))).map(part -> url(name, part.strip())).toList();
        if (urls.size() > MOST_SERVERS) {
            throw new PlenumException(CommonError.INVALID, name + " names " + urls.size() + " media servers: " + MOST_SERVERS + " are allowed");
        }
        if (urls.stream().distinct().count() < urls.size()) {
            throw new PlenumException(CommonError.INVALID, name + " names a media server twice");
        }
        return urls;
    }

    private static URI url(String name, String text) {
        if (text.contains("@")) {
            throw new PlenumException(CommonError.INVALID, name + " has an address with a user or a password, which a media server does not know");
        }
        try {
            var url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("ws") && !scheme.equals("wss")) {
                throw new PlenumException(CommonError.INVALID, name + " has '" + text + "': an address begins with ws:// or wss://");
            }
            if (url.getHost() == null) {
                throw new PlenumException(CommonError.INVALID, name + " has '" + text + "': no host and port");
            }
            if (url.getPort() == 0 || url.getPort() > 65535) {
                throw new PlenumException(CommonError.INVALID, name + " has '" + text + "': no such port");
            }
            return url;
        } catch (URISyntaxException malformed) {
            throw new PlenumException(CommonError.INVALID, name + " has '" + text + "': no address", malformed);
        }
    }
}
