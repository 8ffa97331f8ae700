package org.plenum.plugin.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.plugin.media.Told.IceServer;
import org.plenum.spi.PlenumException;

/** Relays that a tenant has set, and what browsers are given for them. */
class RelaysTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static Relays relays(String urls, Optional<String> secret, boolean isOnly) {
        return new Relays(TurnAddress.All.of(urls), secret, Duration.ofHours(12), isOnly);
    }

    private static List<IceServer> servers(Relays relays) {
        return relays.servers(CLOCK, new SecureRandom());
    }

    @Test
    @DisplayName("the password is the MAC of the name that OpenSSL computes")
    void knownVector() {
        TurnCredentials credentials = TurnCredentials.until(Instant.ofEpochSecond(1767225600), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYX", "north");

        assertThat(credentials.username()).isEqualTo("1767225600:AAECAwQFBgcICQoLDA0ODxAREhMUFRYX");
        assertThat(credentials.password()).isEqualTo("wwMCM/cE60FyBSzxRQtpy7twRk8=");
    }

    @Test
    @DisplayName("each browser is given a name of its own, which ends in time and tells nobody who it is")
    void names() {
        Relays relays = relays("turn:turn.example.org:3478, turns:turn.example.org:5349?transport=tcp", Optional.of("north"), false);

        IceServer one = servers(relays).getFirst();
        IceServer two = servers(relays).getFirst();

        assertThat(one.urls()).containsExactly("turn:turn.example.org:3478", "turns:turn.example.org:5349?transport=tcp");
        assertThat(one.username()).matches("1767268800:[A-Za-z0-9_-]{16}").isNotEqualTo(two.username());
        assertThat(one.credential()).isNotEqualTo(two.credential());
    }

    @Test
    @DisplayName("STUN wants no name; relays without a secret cannot be used, and are not told")
    void withoutSecret() {
        Relays relays = relays("stun:stun.example.org,turn:turn.example.org", Optional.empty(), false);

        assertThat(servers(relays)).containsExactly(new IceServer(List.of("stun:stun.example.org"), "", ""));
        assertThat(relays.complaints()).singleElement().asString().contains("plenum.media.turn.secret");
    }

    @Test
    @DisplayName("when media may take no other way and there is no relay, nobody joins")
    void onlyNone() {
        assertThatThrownBy(relays("", Optional.of("north"), true)::check)
                .isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code()).isEqualTo(MediaError.NO_RELAY));
        relays("turn:turn.example.org", Optional.of("north"), true).check();
        relays("", Optional.empty(), false).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn:a", "turns:a.example:443?transport=tcp", "stun:192.0.2.1:3478", "stuns:a", "turn:[2001:db8::1]:3478?transport=udp"})
    @DisplayName("addresses as browsers take them are taken")
    void goodAddresses(String url) {
        assertThat(TurnAddress.of(url)).isEqualTo(new TurnAddress(url, url.startsWith("turn")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn.example.org:3478", "turn://a", "turn:", "turn:a:0", "turn:a:70000", "turn:a?transport=sctp", "stun:a?transport=udp", "turn:user@a", "turn:a b", "turn:-a", "http://a"})
    @DisplayName("others are left out, with a complaint that has the address")
    void badAddresses(String url) {
        TurnAddress.All all = TurnAddress.All.of("turn:good.example," + url);

        assertThat(all.good()).containsExactly(new TurnAddress("turn:good.example", true));
        assertThat(all.complaints()).singleElement().asString().contains("'" + url + "'").contains("turnUrls");
    }
}
