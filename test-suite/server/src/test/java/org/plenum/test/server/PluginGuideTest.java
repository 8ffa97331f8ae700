package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.RequestRefused;

/** The plugin that the guide for plugin authors makes, deployed and used. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Server.SHARED)
class PluginGuideTest {
    /** Built by the tests of modules/testkit. */
    private static final Path WAR = Path.of("..", "..", "modules", "testkit", "target", "sample", "hands.war").toAbsolutePath().normalize();

    private static final String ADMINISTRATION = "/api/admin/plugins/hands/";

    private final Server server = Server.shared();
    private final House house = House.shared();

    @BeforeAll
    void deploy() {
        assertThat(WAR).as("the guide's sample, built by PluginGuideTest of modules/testkit").exists();
        server.cli(List.of("deploy --force " + WAR));
    }

    @AfterAll
    void undeploy() {
        server.cli(List.of("undeploy hands.war"));
    }

    @Test
    @DisplayName("the guide's sample runs on a real server: two people raise hands, staff take one down, who comes later sees the rest")
    void used() {
        JsonNode meeting = house.meeting("Hands");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            House.ask(ada, "hands", "raise-hand", House.object().put("topic", ""));
            House.ask(bo, "hands", "raise-hand", House.object().put("topic", "budget"));
            House.await(ada, seen -> seen.events("hands", "hand-raised").size() == 2);

            var dismiss = House.object().put("participant", House.id(ada));
            assertThatThrownBy(() -> House.ask(bo, "hands", "dismiss-hand", dismiss))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("not-permitted"));
            House.ask(ada, "hands", "dismiss-hand", dismiss);

            House.await(bo, seen -> seen.events("hands", "hand-lowered").size() == 1);
            try (MeetingClient late = house.attendee(meeting, "Cleo")) {
                JsonNode hands = late.record().hello().at("/views/hands/hands");
                assertThat(hands).hasSize(1);
                assertThat(hands.get(0).path("participant").asText()).isEqualTo(House.id(bo));
                assertThat(hands.get(0).path("topic").asText()).isEqualTo("budget");
            }
        }
    }

    @Test
    @DisplayName("its panel is offered in the hello frame, with the setting it asks for, and is served to who is in the meeting only")
    void panel() {
        JsonNode meeting = house.meeting("Panel");
        var session = house.server().nobody();
        try (MeetingClient bo = house.join(session, meeting, "Bo", meeting.path("attendeeKey").asText())) {
            JsonNode feature = feature(bo);
            assertThat(feature.at("/panels/0/element").asText()).isEqualTo("example-hands");
            assertThat(feature.at("/settings/longestQueue").asText()).isEqualTo("50");
            String module = feature.at("/panels/0/module").asText();

            assertThat(session.get(module).status()).isEqualTo(200);
            assertThat(house.server().nobody().get(module).status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("its setting, its permission and its personal data are what administrators see, and the setting counts")
    void administered() {
        JsonNode plugin = house.plugin("hands");
        assertThat(plugin.at("/personalData/0/name").asText()).isEqualTo("hands");
        assertThat(plugin.at("/personalData/0/purpose/sv").asText()).isEqualTo("För att var och en ska få ordet i tur");
        assertThat(plugin.path("permissions").findValuesAsText("name")).containsExactlyInAnyOrder("hands:raise", "hands:moderate");

        var one = House.object().put("longestQueue", "1");
        assertThat(house.organizer().put(ADMINISTRATION + "settings", one).status()).isEqualTo(204);
        JsonNode meeting = house.meeting("Short queue");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            assertThat(feature(bo).at("/settings/longestQueue").asText()).isEqualTo("1");
            House.ask(ada, "hands", "raise-hand", House.object().put("topic", ""));

            assertThatThrownBy(() -> House.ask(bo, "hands", "raise-hand", House.object().put("topic", "")))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("hands:queue-full"));
        } finally {
            house.organizer().put(ADMINISTRATION + "settings", House.object().put("longestQueue", "50"));
        }
    }

    private static JsonNode feature(MeetingClient client) {
        for (JsonNode feature : client.record().hello().path("features")) {
            if (feature.path("plugin").asText().equals("hands")) {
                return feature;
            }
        }
        throw new AssertionError("no feature hands in " + client.record().hello());
    }
}
