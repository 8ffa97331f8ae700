package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Role;
import org.plenum.spi.host.Arrival;
import org.plenum.tenant.Standing;

/** S125: rights that a plugin takes from attendees are refused by the server, whichever plugin they belong to. */
class WithdrawnTest {
    private final House house = new House();
    private final Arrival locks = Locks.arrival();
    private House.Person olga;
    private House.Person bo;

    @BeforeEach
    void meet() {
        house.deploy(Notes.arrival("1"));
        house.deploy(locks);
        olga = house.join("olga", Role.ORGANIZER);
        bo = house.join("bo", Role.ATTENDEE);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void take(String request, String permission, String from, String except) {
        olga.ask(request, "locks", "take", "{\"permission\":\"" + permission + "\",\"from\":[" + from + "],\"except\":[" + except + "]}");
        assertThat(olga.client().answer(request).path("type").asText()).isEqualTo("reply");
    }

    private static String quoted(House.Person person) {
        return "\"" + person.id() + "\"";
    }

    private static JsonNode hello(House.Person person, int count) {
        return person.client().await("hellos", count, frame -> frame.path("type").asText().equals("hello")).getLast();
    }

    private static JsonNode notes(JsonNode hello) {
        return hello.path("features").valueStream()
                .filter(feature -> feature.path("plugin").asText().equals("notes"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode written(House.Person person, String request) {
        person.write(request, "words of " + request);
        return person.client().answer(request);
    }

    @Test
    @DisplayName("a command that needs a right taken from all attendees is refused, with who, at which level, since when, and which")
    void refused() {
        take("t1", "notes:write", "", "");

        JsonNode answer = written(bo, "r1");

        assertThat(answer.path("code").asText()).isEqualTo("switched-off");
        assertThat(answer.path("status").asInt()).isEqualTo(403);
        assertThat(answer.path("permission").asText()).isEqualTo("notes:write");
        assertThat(answer.at("/reason/level").asText()).isEqualTo("attendees");
        assertThat(answer.at("/reason/by").asText()).isEqualTo("olga");
        assertThat(Instant.parse(answer.at("/reason/since").asText())).isAfter(Instant.EPOCH);
        assertThat(written(olga, "r2").path("type").asText()).isEqualTo("reply");
    }

    @Test
    @DisplayName("at once: who is concerned is greeted anew without the right and with the reason, and again when it is given back")
    void greeted() {
        take("t1", "notes:write", "", "");
        JsonNode without = notes(hello(bo, 2));
        take("t2", "", "", "");
        JsonNode again = notes(hello(bo, 3));

        assertThat(without.path("permissions")).isEmpty();
        assertThat(without.at("/withheld/0/permission").asText()).isEqualTo("notes:write");
        assertThat(without.at("/withheld/0/title/sv").asText()).isEqualTo("Skriva");
        assertThat(without.at("/withheld/0/by").asText()).isEqualTo("olga");
        assertThat(again.at("/permissions/0").asText()).isEqualTo("notes:write");
        assertThat(again.path("withheld")).isEmpty();
        assertThat(written(bo, "r1").path("type").asText()).isEqualTo("reply");
        assertThat(olga.client().frames()).filteredOn(frame -> frame.path("type").asText().equals("hello")).hasSize(1);
    }

    @Test
    @DisplayName("for one: a right taken from one attendee is refused to them alone, and one taken from all but one is left to that one")
    void one() {
        House.Person anna = house.join("anna", Role.ATTENDEE);
        take("t1", "notes:write", quoted(bo), "");
        assertThat(written(bo, "r1").at("/reason/level").asText()).isEqualTo("participant");
        assertThat(written(anna, "r2").path("type").asText()).isEqualTo("reply");

        take("t2", "notes:write", "", quoted(bo));

        assertThat(written(bo, "r3").path("type").asText()).isEqualTo("reply");
        assertThat(written(anna, "r4").at("/reason/level").asText()).isEqualTo("attendees");
    }

    @Test
    @DisplayName("a presenter who is made an attendee is refused from that moment, and an attendee made presenter is not")
    void roles() {
        House.Person petra = house.join("petra", Role.PRESENTER);
        take("t1", "notes:write", "", "");
        assertThat(written(petra, "r1").path("type").asText()).isEqualTo("reply");

        olga.ask("c1", "meeting", "change-role", "{\"participant\":" + quoted(petra) + ",\"role\":\"attendee\"}");
        olga.ask("c2", "meeting", "change-role", "{\"participant\":" + quoted(bo) + ",\"role\":\"presenter\"}");
        olga.client().answer("c2");

        assertThat(written(petra, "r2").path("code").asText()).isEqualTo("switched-off");
        assertThat(written(bo, "r3").path("type").asText()).isEqualTo("reply");
    }

    @Test
    @DisplayName("an attendee who may not know of others forgets a presenter who is made attendee, and is told of them when they are presenter again")
    void knowledge() {
        House.Person petra = house.join("petra", Role.PRESENTER);
        take("t1", Locks.PEOPLE, quoted(bo), "");
        assertThat(hello(bo, 2).at("/views/meeting/participants").toString()).contains(quoted(petra));

        olga.ask("c1", "meeting", "change-role", "{\"participant\":" + quoted(petra) + ",\"role\":\"attendee\"}");

        assertThat(hello(bo, 3).at("/views/meeting/participants").toString()).doesNotContain(quoted(petra));
        olga.ask("c2", "meeting", "change-role", "{\"participant\":" + quoted(petra) + ",\"role\":\"presenter\"}");
        assertThat(hello(bo, 4).at("/views/meeting/participants").toString()).contains(quoted(petra));
    }

    @Test
    @DisplayName("a signal that needs the right does not reach anybody")
    void signals() {
        take("t1", "notes:write", "", "");
        bo.conversation().received("{\"type\":\"signal\",\"plugin\":\"notes\",\"name\":\"typing\",\"payload\":{\"mark\":\"taken\"}}");
        take("t2", "", "", "");

        bo.conversation().received("{\"type\":\"signal\",\"plugin\":\"notes\",\"name\":\"typing\",\"payload\":{\"mark\":\"given\"}}");

        olga.client().await("typing", frame -> frame.at("/payload/mark").asText().equals("given"));
        assertThat(olga.client().traffic()).doesNotContain("\"mark\":\"taken\"");
    }

    @Test
    @DisplayName("a signal is not for who lacks the right to read it")
    void unread() {
        take("t1", "notes:write", quoted(bo), "");

        olga.conversation().received("{\"type\":\"signal\",\"plugin\":\"notes\",\"name\":\"pointing\",\"payload\":{\"mark\":\"unread\"}}");
        olga.conversation().received("{\"type\":\"signal\",\"plugin\":\"notes\",\"name\":\"typing\",\"payload\":{\"mark\":\"for all\"}}");

        bo.client().await("typing", frame -> frame.at("/payload/mark").asText().equals("for all"));
        assertThat(bo.client().traffic()).doesNotContain("unread");
        take("t2", "", "", "");
        olga.conversation().received("{\"type\":\"signal\",\"plugin\":\"notes\",\"name\":\"pointing\",\"payload\":{\"mark\":\"read\"}}");
        bo.client().await("pointing", frame -> frame.at("/payload/mark").asText().equals("read"));
    }

    @Test
    @DisplayName("nobody can be kept from leaving")
    void leaving() {
        take("t1", "meeting:leave", "", "");

        bo.ask("r1", "meeting", "leave", "{}");

        assertThat(bo.client().answer("r1").path("type").asText()).isEqualTo("reply");
    }

    @Test
    @DisplayName("it holds while the plugin is replaced and after a restart, and ends when the plugin stays away")
    void away() {
        take("t1", "notes:write", "", "");
        house.undeploy(locks);
        assertThat(written(bo, "r1").path("code").asText()).isEqualTo("switched-off");

        JsonNode after = notes(hello(bo, 3));

        assertThat(after.at("/permissions/0").asText()).isEqualTo("notes:write");
        assertThat(written(bo, "r2").path("type").asText()).isEqualTo("reply");
        try (var restarted = new House(house.store, House.limits())) {
            restarted.deploy(Notes.arrival("1"));
            restarted.deploy(Locks.arrival());
            assertThat(written(restarted.join("bo", Role.ATTENDEE), "r3").path("code").asText()).isEqualTo("switched-off");
        }
    }

    @Test
    @DisplayName("who took it is not named to people who may not know of them")
    void hiddenTaker() {
        olga.ask("h1", "notes", "hide", "{\"who\":" + quoted(olga) + ",\"hidden\":true}");
        take("t1", "notes:write", "", "");

        JsonNode answer = written(bo, "r1");

        assertThat(answer.at("/reason/by").asText()).isEmpty();
        assertThat(answer.at("/reason/level").asText()).isEqualTo("attendees");
        String since = bo.client().traffic().substring(bo.client().traffic().lastIndexOf("\"type\":\"hello\""));
        assertThat(since).doesNotContain("olga").doesNotContain(olga.id().value());
    }

    @Test
    @DisplayName("a right that the role does not have says so, with the right and the level; without a time if nobody changed it")
    void role() {
        bo.ask("r1", "notes", "hide", "{\"who\":" + quoted(olga) + ",\"hidden\":true}");

        JsonNode answer = bo.client().answer("r1");

        assertThat(answer.path("code").asText()).isEqualTo("not-permitted");
        assertThat(answer.path("permission").asText()).isEqualTo("notes:hide");
        assertThat(answer.at("/reason/level").asText()).isEqualTo("role");
        assertThat(answer.at("/reason").has("since")).isFalse();
    }

    @Test
    @DisplayName("a plugin is told the rights of others whose features are on for attendees, and whether somebody has one")
    void rights() {
        assertThat(hello(bo, 1).at("/views/locks").toString()).isEqualTo("{\"rights\":[\"notes:write\",\"notes:hide\"],\"mayWrite\":true}");

        take("t1", "notes:write", "", "");

        assertThat(hello(bo, 2).at("/views/locks/mayWrite").asBoolean()).isFalse();
        house.standings.put(Role.ATTENDEE, new Standing.Off(Standing.Level.TENANT, "Ada", Instant.EPOCH));
        assertThat(hello(house.connect("olga", ""), 1).at("/views/locks/rights")).isEmpty();
    }

    @Test
    @DisplayName("S113: what an administrator gives to another role reaches running meetings")
    void administrator() {
        house.roles.put("notes:write", List.of(Role.ORGANIZER));

        house.kernel().meetings().policyChanged(house.tenant);

        assertThat(notes(hello(bo, 2)).path("permissions")).isEmpty();
    }
}
