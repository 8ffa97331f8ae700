package org.plenum.plugin.media;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.plenum.plugin.media.Told.IceServer;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Settings;

/**
 * The relays that a tenant has set, with what browsers need to use them.
 *
 * @param secret that the relays have, too; none if the operator has set none
 * @param valid for how long a browser may use them
 * @param only whether media may take no other way
 */
record Relays(TurnAddress.All addresses, Optional<String> secret, Duration valid, boolean only) {
    /** There are none. */
    static final Relays NONE = new Relays(new TurnAddress.All(List.of(), List.of()), Optional.empty(), Duration.ofHours(1), false);

    private static final int OPAQUE_BYTES = 12;

    static Relays of(Settings settings, Optional<String> secret) {
        return new Relays(
                TurnAddress.All.of(settings.text("turnUrls")),
                secret,
                Duration.ofHours(settings.number("turnHours")),
                settings.flag("turnRelayOnly"));
    }

    /** What is wrong, for the log; empty if nothing is. */
    List<String> complaints() {
        var all = new ArrayList<>(addresses.complaints());
        if (secret.isEmpty() && !urls(true).isEmpty()) {
            all.add("setting turnUrls names relays, but plenum.media.turn.secret is not set on this server");
        }
        if (only && !isUsable()) {
            all.add("setting turnRelayOnly is on, and there is no relay that can be used");
        }
        return all;
    }

    private boolean isUsable() {
        return secret.isPresent() && !urls(true).isEmpty();
    }

    private List<String> urls(boolean relays) {
        return addresses.good().stream().filter(address -> address.isRelay() == relays).map(TurnAddress::url).toList();
    }

    /** @throws PlenumException NO_RELAY if media may take no other way and there is none */
    void check() {
        if (only && !isUsable()) {
            throw new PlenumException(MediaError.NO_RELAY, String.join("; ", complaints()));
        }
    }

    /** For one browser: each is given a name of its own, which tells nobody who it is. */
    List<IceServer> servers(Clock clock, SecureRandom random) {
        var servers = new ArrayList<IceServer>();
        if (!urls(false).isEmpty()) {
            servers.add(new IceServer(urls(false), "", ""));
        }
        if (isUsable()) {
            TurnCredentials credentials = TurnCredentials.until(clock.instant().plus(valid), opaque(random), secret.orElseThrow());
            servers.add(new IceServer(urls(true), credentials.username(), credentials.password()));
        }
        return servers;
    }

    private static String opaque(SecureRandom random) {
        byte[] bits = new byte[OPAQUE_BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
