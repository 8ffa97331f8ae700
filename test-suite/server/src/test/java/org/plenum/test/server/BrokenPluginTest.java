package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.RequestRefused;
import org.plenum.test.plugin.BrokenPlugin;

@ResourceLock(Server.SHARED)
class BrokenPluginTest {
    static final String MANIFEST =
            """
            {"id":"broken","version":"1.0.0","spi":"1","title":{"en":"Broken","sv":"Trasig"},
             "description":{"en":"Does wrong","sv":"Gör fel"},"normally":"on",
             "panels":[{"element":"broken-panel","module":"panel.js","place":"side","title":{"en":"Broken","sv":"Trasig"}}],
             "settings":[],
             "permissions":[{"name":"broken:act","roles":["organizer","presenter","attendee"],"title":{"en":"Act","sv":"Göra"}}],
             "personalData":[],"hosts":[]}""";

    static final List<Class<?>> CLASSES = Stream.concat(
                    Stream.of(BrokenPlugin.class), Stream.of(BrokenPlugin.class.getDeclaredClasses()))
            .<Class<?>>map(type -> type)
            .toList();

    private final Server server = Server.shared();
    private final House house = House.shared();

    static Path war(String truth, String lie) {
        return PluginWar.pack("broken", MANIFEST.replace(truth, lie), CLASSES);
    }

    @AfterEach
    void remove() {
        server.cli(List.of("if (outcome == success) of /deployment=plenum-plugin-broken.war:read-resource", "undeploy plenum-plugin-broken.war", "end-if"));
    }

    private void chatGoesOn(MeetingClient person) {
        assertThat(House.ask(person, "chat", "send-message", House.text("still here")).path("id").asText()).isNotEmpty();
    }

    @Test
    @DisplayName("a plugin that throws is switched off in that meeting after five faults; chat goes on")
    void throwing() {
        server.cli(List.of("deploy --force " + war("", "")));
        try (MeetingClient ada = house.organizer(house.meeting("Throwing"))) {
            var act = House.object().put("how", "throw");
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> House.ask(ada, "broken", "act", act))
                        .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("internal"));
            }

            assertThatThrownBy(() -> House.ask(ada, "broken", "act", House.object().put("how", "work")))
                    .isInstanceOfSatisfying(
                            RequestRefused.class,
                            refused -> assertThat(refused.frame().at("/reason/level").asText()).isEqualTo("fault"));
            chatGoesOn(ada);
        }
    }

    @Test
    @DisplayName("a plugin that loops is switched off on the server; its meeting is back, the administrator reads why")
    void looping() {
        server.cli(List.of("deploy --force " + war("", "")));
        try (MeetingClient ada = house.organizer(house.meeting("Looping"));
                MeetingClient other = house.organizer(house.meeting("Another meeting"))) {
            var unused = ada.request("broken", "act", House.object().put("how", "loop"));

            House.await(ada, seen -> seen.journey().opened() == 2);
            chatGoesOn(ada);
            chatGoesOn(other);
            assertThat(house.plugin("broken").path("state").asText()).isEqualTo("faulty");
            assertThat(house.plugin("broken").path("problem").asText()).contains("did not return");
            assertThat(other.record().journey().opened()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("a plugin whose manifest lies, and one built for SPI 99, are refused; the administrator reads why, and chat goes on")
    void refused() {
        try (MeetingClient ada = house.organizer(house.meeting("Refused"))) {
            assertThatThrownBy(() -> server.cli(List.of("deploy --force " + war("\"roles\":[\"organizer\",\"presenter\",\"attendee\"]", "\"roles\":[]"))))
                    .hasMessageContaining("the manifest says");
            assertThat(house.plugin("broken").path("state").asText()).isEqualTo("refused");

            assertThatThrownBy(() -> server.cli(List.of("deploy --force " + war("\"spi\":\"1\"", "\"spi\":\"99\""))))
                    .hasMessageContaining("needs another version of the SPI");
            assertThat(house.plugin("broken").path("problem").asText()).contains("99");
            chatGoesOn(ada);
        }
    }
}
