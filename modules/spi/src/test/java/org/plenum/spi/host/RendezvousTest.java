package org.plenum.spi.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Plugin;

class RendezvousTest {
    private final Rendezvous rendezvous = new Rendezvous();
    private final RecordingHost host = new RecordingHost();

    @Test
    @DisplayName("plugins that came before the server are told to it, and so are refusals")
    void pluginsBeforeServer() {
        rendezvous.arrive(plugin("chat", "1"));
        rendezvous.refuse(new Refusal("polls", "wrong"));

        rendezvous.open(host);

        assertThat(host.told).containsExactly("refused polls", "arrived chat 1");
    }

    @Test
    @DisplayName("a plugin is known from its arrival to its leaving")
    void arriveAndLeave() {
        rendezvous.open(host);
        Arrival chat = plugin("chat", "1");

        rendezvous.arrive(chat);
        rendezvous.leave(chat);
        rendezvous.leave(chat);
        rendezvous.arrive(plugin("chat", "2"));

        assertThat(host.told).containsExactly("arrived chat 1", "leaving chat 1", "arrived chat 2");
    }

    @Test
    @DisplayName("the second WAR with the same id is refused and the first stays")
    void sameIdTwice() {
        rendezvous.open(host);
        Arrival first = plugin("chat", "1");
        rendezvous.arrive(first);
        Arrival second = plugin("chat", "2");

        assertThatThrownBy(() -> rendezvous.arrive(second))
                .isInstanceOfSatisfying(PlenumException.class, fault -> assertThat(fault.code()).isEqualTo(CommonError.CONFLICT))
                .hasMessage("plugin 'chat' is deployed already, as version 1");
        rendezvous.leave(second);
        rendezvous.leave(first);

        assertThat(host.told).containsExactly("arrived chat 1", "refused chat", "leaving chat 1");
    }

    @Test
    @DisplayName("a plugin that the server refuses has not arrived")
    void refusedByServer() {
        rendezvous.open(host);
        host.unwanted.add("chat");
        Arrival chat = plugin("chat", "1");

        assertThatThrownBy(() -> rendezvous.arrive(chat)).hasMessage("unwanted chat");
        host.unwanted.clear();
        rendezvous.arrive(plugin("chat", "2"));

        assertThat(host.told).containsExactly("arrived chat 2");
    }

    @Test
    @DisplayName("a server that comes later may refuse a plugin and gets the others")
    void laterServerRefusesOne() {
        host.unwanted.add("chat");
        rendezvous.arrive(plugin("chat", "1"));
        rendezvous.arrive(plugin("polls", "1"));

        List<PlenumException> faults = rendezvous.open(host);

        assertThat(faults).extracting(Throwable::getMessage).containsExactly("unwanted chat");
        assertThat(host.told).containsExactly("arrived polls 1");
    }

    @Test
    @DisplayName("a plugin whose WAR turns out to be unusable leaves again, and only that one")
    void expelled() {
        rendezvous.open(host);
        Arrival lying = plugin("lying", "1");
        rendezvous.arrive(plugin("chat", "1"));
        rendezvous.arrive(lying);

        rendezvous.expel(lying.resources(), new Refusal("lying", "has the wrong path"));

        assertThat(host.told).containsExactly("arrived chat 1", "arrived lying 1", "leaving lying 1", "refused lying");
    }

    @Test
    @DisplayName("the gate is open only while a server is there, and an old server cannot close the new one's")
    void gate() {
        assertThat(rendezvous.gate()).isEmpty();
        rendezvous.open(host);
        var next = new RecordingHost();
        rendezvous.open(next);

        rendezvous.close(host);
        assertThat(rendezvous.gate()).containsSame(next.gate());
        rendezvous.close(next);

        assertThat(rendezvous.gate()).isEmpty();
    }

    @Test
    @DisplayName("plugins stay when the server goes and are told to the next")
    void nextServer() {
        rendezvous.open(host);
        rendezvous.arrive(plugin("chat", "1"));
        rendezvous.close(host);
        var next = new RecordingHost();

        rendezvous.open(next);

        assertThat(host.told).containsExactly("arrived chat 1", "leaving chat 1");
        assertThat(next.told).containsExactly("arrived chat 1");
    }

    private static Arrival plugin(String id, String version) {
        Map<String, String> title = Map.of("en", id, "sv", id);
        var manifest = new Manifest(
                id, version, new Manifest.SpiRange(1, 1), title, title, "on", List.of(), List.of(), List.of(), List.of(), List.of());
        return new Arrival(manifest, new Nothing(), new ClassLoader(null) {});
    }

    private static final class Nothing implements Plugin {
        @Override
        public Optional<MeetingFeature<?>> feature() {
            return Optional.empty();
        }

        @Override
        public PersonalData personalData() {
            throw new UnsupportedOperationException("not asked for here");
        }
    }
}
