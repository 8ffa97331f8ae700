package org.plenum.plugin.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.ServerSettings;
import org.plenum.spi.TenantId;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.RoomSpec;

class EngineSettingsTest {
    private static EngineSettings of(Map<String, String> set) {
        return EngineSettings.of(ServerSettings.of(name -> Optional.ofNullable(set.get(name))));
    }

    @Test
    @DisplayName("unset, any free port is taken where only this machine reaches it")
    void preset() {
        try (var engine = new EmbeddedEngine(of(Map.of()))) {
            assertThat(engine.health().working()).isTrue();
            assertThat(engine.addresses()).singleElement().satisfies(address -> {
                assertThat(address.getPort()).isPositive();
                assertThat(address.getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
            });
        }
    }

    @Test
    @DisplayName("media are where the server is, unless they are to be elsewhere")
    void asTheServer() {
        assertThat(of(Map.of("jboss.bind.address", "127.0.0.2")).address().getHostAddress()).isEqualTo("127.0.0.2");
        assertThat(of(Map.of("jboss.bind.address", "127.0.0.2", "plenum.media.address", "127.0.0.3")).address().getHostAddress()).isEqualTo("127.0.0.3");
        assertThat(of(Map.of("jboss.bind.address", " ", "plenum.media.address", "")).address()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    @DisplayName("a server that listens everywhere offers each address of its machine")
    void everywhere() {
        try (var engine = new EmbeddedEngine(of(Map.of("jboss.bind.address", "0.0.0.0")))) {
            assertThat(engine.addresses()).extracting(InetSocketAddress::getAddress).contains(InetAddress.getLoopbackAddress()).noneMatch(InetAddress::isAnyLocalAddress);
        }
    }

    @Test
    @DisplayName("people are offered the announced addresses instead of the machine's own")
    void announced() {
        try (var engine = new EmbeddedEngine(of(Map.of("plenum.media.announced", "203.0.113.5, 2001:db8::5", "plenum.media.address", "127.0.0.1")))) {
            assertThat(engine.addresses()).extracting(address -> address.getAddress().getHostAddress()).containsExactly("203.0.113.5", "2001:db8:0:0:0:0:0:5");
        }
    }

    @Test
    @DisplayName("a value without meaning is refused by name and value")
    void refused() {
        assertThatThrownBy(() -> of(Map.of("plenum.media.port", "65536"))).isInstanceOf(PlenumException.class).hasMessage("plenum.media.port is '65536': it may be 0 to 65535");
        assertThatThrownBy(() -> of(Map.of("plenum.media.lanes", "many"))).isInstanceOf(PlenumException.class).hasMessage("plenum.media.lanes is 'many': no number");
        assertThatThrownBy(() -> of(Map.of("plenum.media.address", "no such host.invalid"))).isInstanceOf(PlenumException.class);
    }

    @Test
    @DisplayName("an engine whose port is taken says so to the administrator, and opens no room")
    void taken() throws Exception {
        try (var other = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                var engine = new EmbeddedEngine(of(Map.of("plenum.media.port", String.valueOf(other.getLocalPort()), "plenum.media.address", "127.0.0.1")))) {
            assertThat(engine.health().working()).isFalse();
            assertThat(engine.health().detail()).startsWith("UDP port " + other.getLocalPort() + " cannot be taken");
            var room = engine.open(new RoomSpec(new TenantId("TENANTAAAAAAAAAAAAAAAA"), new MeetingId("MEETINGAAAAAAAAAAAAAAA")), new Deaf());

            assertThatThrownBy(() -> room.toCompletableFuture().join())
                    .cause()
                    .isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code()).isEqualTo(EmbeddedEngine.MediaError.PORT_UNAVAILABLE));
        }
    }

    /** Hears nothing. */
    private static final class Deaf implements MediaEvents {
        @Override
        public void signal(org.plenum.spi.ParticipantId to, org.plenum.spi.media.Signal out) {}

        @Override
        public void trackLive(org.plenum.spi.media.TrackRef track) {}

        @Override
        public void trackEnded(org.plenum.spi.media.TrackRef track) {}

        @Override
        public void level(org.plenum.spi.ParticipantId who, int level) {}

        @Override
        public void speaking(org.plenum.spi.ParticipantId who) {}

        @Override
        public void state(org.plenum.spi.ParticipantId who, org.plenum.spi.media.ConnectionState state) {}

        @Override
        public void failed(String reason) {}
    }
}
