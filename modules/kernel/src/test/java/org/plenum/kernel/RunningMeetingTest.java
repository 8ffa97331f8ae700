package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Role;
import org.plenum.spi.host.Arrival;
import org.plenum.tenant.Standing;

class RunningMeetingTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName("a command's events are in the log before anybody is told, and reach everybody in order")
    void commitThenPublish() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);

        for (int i = 0; i < 50; i++) {
            anna.write("r" + i, "note " + i);
        }

        List<JsonNode> told = bo.client().await("notes", 50, frame -> frame.path("name").asText().equals("note-written"));
        assertThat(told).extracting(frame -> frame.at("/payload/text").asText()).containsExactlyElementsOf(numbers(50));
        assertThat(house.store.all()).filteredOn(event -> event.plugin().equals("notes")).hasSize(50);
        assertThat(anna.client().answer("r7").at("/payload/by").asText()).isEqualTo(anna.id().value());
    }

    private static List<String> numbers(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> "note " + i).toList();
    }

    @Test
    @DisplayName("the same request id gives the first reply again, also after a restart")
    void idempotent() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("once", "hello");
        JsonNode first = anna.client().answer("once");

        try (var restarted = new House(house.store, House.limits())) {
            restarted.deploy(Notes.arrival("1"));
            House.Person again = restarted.join("anna", Role.ORGANIZER);
            again.write("once", "hello");

            assertThat(again.client().answer("once")).isEqualTo(first);
            assertThat(house.store.all()).filteredOn(event -> event.plugin().equals("notes")).hasSize(1);
        }
    }

    @Test
    @DisplayName("who reconnects is given what they missed, and only that")
    void resume() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        anna.write("r1", "one");
        String seen = bo.client().event("note-written").path("at").asText();
        bo.conversation().closed();
        anna.write("r2", "two");
        anna.client().answer("r2");

        House.Person back = house.connect("bo", seen);

        back.client().event("note-written");
        assertThat(back.client().frames().getFirst().path("resumed").asBoolean()).isTrue();
        assertThat(back.client().frames()).filteredOn(frame -> frame.path("name").asText().equals("note-written"))
                .extracting(frame -> frame.at("/payload/text").asText()).containsExactly("two");
    }

    @Test
    @DisplayName("a meeting that is planned anew while it runs tells everybody who is in it")
    void planned() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        house.title = "Fortnightly";

        house.kernel().meetings().planned(house.meeting);

        anna.client().await("hello", frame -> frame.at("/meeting/title").asText().equals("Fortnightly"));
        assertThat(house.kernel().meetings().running(house.tenant)).extracting(RunningMeetings.Running::title)
                .containsExactly("Fortnightly");
    }

    @Test
    @DisplayName("what an event takes back is told to nobody who reconnects, and is not in the log any more")
    void retracted() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        anna.write("r1", "seen");
        String seen = bo.client().event("note-written").path("at").asText();
        bo.conversation().closed();
        anna.write("r2", "a slip");
        anna.write("r3", "kept");
        anna.ask("r4", "notes", "tear-off", "{\"text\":\"slip\"}");
        anna.client().answer("r4");

        House.Person back = house.connect("bo", seen);

        back.client().event("notes-torn-off");
        assertThat(back.client().frames())
                .filteredOn(frame -> frame.path("name").asText().equals("note-written"))
                .extracting(frame -> frame.at("/payload/text").asText())
                .containsExactly("", "kept");
        assertThat(house.store.all()).noneMatch(event -> event.payload().contains("a slip"));
        House.Person late = house.join("late", Role.ATTENDEE);
        assertThat(late.client().frames().getFirst().at("/views/notes/notes")).extracting(note -> note.path("text").asText())
                .containsExactly("seen", "", "kept");
    }

    @Test
    @DisplayName("nothing is taken back if the event that would is not kept")
    void retractionLost() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("r1", "a slip");
        anna.client().answer("r1");
        house.store.down = true;

        anna.ask("r2", "notes", "tear-off", "{\"text\":\"slip\"}");

        assertThat(anna.client().answer("r2").path("code").asText()).isEqualTo("store-unavailable");
        assertThat(house.store.all()).anyMatch(event -> event.payload().contains("a slip"));
    }

    @Test
    @DisplayName("a position that is not one of this meeting's gives a fresh hello")
    void forgedPosition() {
        house.join("anna", Role.ORGANIZER);

        House.Person back = house.connect("anna", "AAECAwQFBgcICQoLDA0ODw");

        assertThat(back.client().frames().getFirst().path("resumed").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("requests for a plugin that is being replaced wait, keep their order, and none is lost")
    void replaced() {
        Arrival first = Notes.arrival("1");
        house.deploy(first);
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("r0", "note 0");
        anna.client().answer("r0");
        house.undeploy(first);
        anna.write("r1", "note 1");
        anna.write("r2", "note 2");

        house.deploy(Notes.arrival("2"));
        anna.write("r3", "note 3");

        List<JsonNode> told = anna.client().await("notes", 4, frame -> frame.path("name").asText().equals("note-written"));
        assertThat(told).extracting(frame -> frame.at("/payload/text").asText()).containsExactlyElementsOf(numbers(4));
        assertThat(anna.client().event("feature-changed").at("/payload/state").asText()).isEqualTo("replaced");
        House.Person late = house.join("late", Role.ATTENDEE);
        assertThat(late.client().frames().getFirst().at("/views/notes/notes")).hasSize(4);
    }

    @Test
    @DisplayName("a plugin that does not come back refuses what waited for it")
    void gone() {
        Arrival notes = Notes.arrival("1");
        house.deploy(notes);
        House.Person anna = house.join("anna", Role.ORGANIZER);
        house.undeploy(notes);

        anna.write("r1", "into the void");

        assertThat(anna.client().answer("r1").path("code").asText()).isEqualTo("plugin-absent");
    }

    @Test
    @DisplayName("five faults of a plugin switch it off in that meeting; the meeting goes on")
    void breaker() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        for (int i = 0; i < 5; i++) {
            anna.write("bad" + i, "throw");
            assertThat(anna.client().answer("bad" + i).path("code").asText()).isEqualTo("internal");
        }

        anna.write("after", "fine");

        assertThat(anna.client().answer("after").at("/reason/level").asText()).isEqualTo("fault");
        anna.ask("lock", "meeting", "set-lock", "{\"locked\":true}");
        assertThat(anna.client().answer("lock").path("type").asText()).isEqualTo("reply");
    }

    @Test
    @DisplayName("a plugin that loops is switched off on this server; the meeting is back without it")
    void loops() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);

        anna.write("bad", "loop");

        assertThat(anna.client().closeCode()).isEqualTo(1012);
        House.Person back = house.connect("anna", "");
        assertThat(back.client().frames().getFirst().at("/features")).isEmpty();
        assertThat(house.kernel().plugins().states().getFirst().problem()).contains("'write' did not return within 400 ms");
        back.ask("lock", "meeting", "set-lock", "{\"locked\":true}");
        assertThat(back.client().answer("lock").path("type").asText()).isEqualTo("reply");
    }

    @Test
    @DisplayName("whoever asked in the same round as a plugin that loops is answered, also without a socket")
    void answeredBesideLoop() throws Exception {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);

        var looping = house.kernel()
                .request(house.meeting, anna.id(), "loop", "notes", "write", "{\"text\":\"loop\",\"audience\":\"all\"}");
        var beside = house.kernel().request(house.meeting, anna.id(), "beside", "meeting", "set-lock", "{\"locked\":true}");

        assertThat(looping.get(10, java.util.concurrent.TimeUnit.SECONDS)).isInstanceOf(Answer.Refusal.class);
        assertThat(beside.get(10, java.util.concurrent.TimeUnit.SECONDS)).isInstanceOf(Answer.Refusal.class);
    }

    @Test
    @DisplayName("requests that waited for a plugin are refused, not forgotten, if the database is away when it comes back")
    void parkedAndStoreAway() {
        Arrival first = Notes.arrival("1");
        house.deploy(first);
        House.Person anna = house.join("anna", Role.ORGANIZER);
        house.undeploy(first);
        anna.write("r1", "waits");
        anna.ask("fence", "meeting", "nonsense", "{}");
        anna.client().answer("fence");
        house.store.down = true;

        house.deploy(Notes.arrival("2"));

        assertThat(anna.client().answer("r1").path("code").asText()).isEqualTo("store-unavailable");
        house.store.down = false;
        anna.write("r1", "waits");
        anna.client().await("the second answer", 2, frame -> frame.path("id").asText().equals("r1"));
        assertThat(house.store.all()).filteredOn(event -> event.plugin().equals("notes")).hasSize(1);
    }

    @Test
    @DisplayName("S73: of a hidden person nothing but 'someone' reaches attendees, whatever that person does")
    void hidden() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        house.join("zoe", Role.ATTENDEE).write("before", "seen");
        bo.client().event("note-written");
        anna.ask("hide", "notes", "hide", "{\"who\":\"" + House.person("zoe") + "\",\"hidden\":true}");
        bo.client().await("second hello", 2, frame -> frame.path("type").asText().equals("hello"));
        int told = bo.client().traffic().length();

        House.Person zoe = house.connect("zoe", "");
        zoe.write("r1", "from nobody");
        zoe.conversation().received("{\"type\":\"signal\",\"plugin\":\"notes\",\"name\":\"typing\"}");
        zoe.conversation().received("{\"type\":\"request\",\"id\":\"bye\",\"plugin\":\"meeting\",\"name\":\"leave\",\"payload\":{}}");
        zoe.client().answer("bye");
        House.Person late = house.join("late", Role.ATTENDEE);
        bo.ask("mark", "notes", "write", "{\"text\":\"mark\",\"audience\":\"all\"}");
        bo.client().answer("mark");

        String since = bo.client().traffic().substring(told) + late.client().traffic();
        assertThat(since).contains("from nobody").contains("\"by\":\"someone\"").doesNotContain("zoe").doesNotContain("typing");
        assertThat(late.client().frames().getFirst().at("/views/notes/counts")).hasSize(0);
        assertThat(anna.client().traffic()).contains("\"by\":\"" + House.person("zoe") + "\"");
        assertThat(zoe.client().frames().getFirst().at("/you/hidden").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("of an unnamed person only staff and they themselves are told the id, also after a lost connection")
    void unnamed() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        House.Person cyd = house.join("cyd", Role.ATTENDEE);
        anna.write("r1", "one");
        String seen = cyd.client().event("note-written").path("at").asText();
        cyd.conversation().closed();

        bo.ask("r2", "notes", "write", "{\"text\":\"nobody's\",\"audience\":\"unnamed\"}");
        bo.client().answer("r2");
        House.Person back = house.connect("cyd", seen);

        assertThat(back.client().event("note-written").at("/payload/by").asText()).isEqualTo("someone");
        for (House.Person told : List.of(anna, bo)) {
            told.client().await("two notes", 2, frame -> frame.path("name").asText().equals("note-written"));
            assertThat(told.client().traffic()).contains("\"by\":\"" + House.person("bo") + "\"");
        }
    }

    @Test
    @DisplayName("S72: who is hidden before they come is hidden from the first frame on, also while and after they wait")
    void hiddenBeforeEntry() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        anna.ask("hide", "notes", "hide", "{\"who\":\"" + House.person("zoe") + "\",\"hidden\":true}");
        anna.client().answer("hide");

        house.enter("zoe", Role.ATTENDEE, true);
        House.Person zoe = house.connect("zoe", "");
        anna.ask("admit", "meeting", "admit", "{\"participant\":\"" + zoe.id() + "\"}");
        zoe.client().await("hellos", 2, frame -> frame.path("type").asText().equals("hello"));
        zoe.write("r1", "from nobody");
        zoe.client().answer("r1");
        House.Person late = house.join("late", Role.ATTENDEE);
        bo.ask("mark", "notes", "write", "{\"text\":\"mark\",\"audience\":\"all\"}");
        bo.client().answer("mark");

        assertThat(bo.client().traffic() + late.client().traffic()).contains("from nobody").doesNotContain("zoe");
        assertThat(late.client().frames().getFirst().at("/views/meeting/participants")).hasSize(3);
        assertThat(zoe.client().frames().getLast().toString() + zoe.client().traffic()).contains("\"hidden\":true");
        assertThat(anna.client().traffic()).contains("participant-joined").contains("zoe");
    }

    @Test
    @DisplayName("S45: a lobby that was kept before tenants were is read; whom it holds has none")
    void lobbyFromBefore() {
        String payload = "{\"participant\":\"" + House.person("eve")
                + "\",\"name\":\"eve\",\"role\":\"attendee\",\"signedIn\":true,\"since\":\"2026-11-24T10:00:00Z\"}";
        var waiting = new StoredEvent(
                house.meeting, 1, Instant.EPOCH, "meeting", "participant-waiting", "staff", "", "", "", payload);
        house.store.append(List.of(new EventStore.Batch("before", List.of(waiting), List.of())));

        House.Person anna = house.join("anna", Role.ORGANIZER);

        JsonNode lobby = anna.client().frames().getFirst().at("/views/meeting/lobby");
        assertThat(lobby).hasSize(1);
        assertThat(lobby.at("/0/name").asText()).isEqualTo("eve");
        assertThat(lobby.at("/0/tenant").isArray()).isTrue();
        assertThat(lobby.at("/0/tenant")).isEmpty();
    }

    @Test
    @DisplayName("S45, S46: who waits sees nothing but the title and what the lobby is told, and is greeted when admitted")
    void lobby() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        assertThat(house.enter("bo", Role.ATTENDEE, true)).isEqualTo(Entry.WAITING);
        House.Person bo = house.connect("bo", "");
        anna.write("r1", "secret");
        anna.ask("tell", "meeting", "tell-lobby", "{\"text\":\"Soon\"}");
        bo.client().event("lobby-told");

        anna.ask("admit", "meeting", "admit", "{\"participant\":\"" + bo.id() + "\"}");

        List<JsonNode> hellos = bo.client().await("hellos", 2, frame -> frame.path("type").asText().equals("hello"));
        assertThat(hellos.getFirst().at("/you/state").asText()).isEqualTo("waiting");
        assertThat(hellos.getLast().at("/you/state").asText()).isEqualTo("admitted");
        assertThat(bo.client().traffic().substring(0, bo.client().traffic().indexOf("admitted"))).doesNotContain("secret").doesNotContain("anna");
        anna.client().await("bo's arrival", frame -> frame.path("name").asText().equals("participant-joined") && frame.at("/payload/name").asText().equals("bo"));
    }

    @Test
    @DisplayName("S113: a switch that is turned off reaches a running meeting, with who and since when")
    void switchedOff() {
        house.deploy(Notes.arrival("1"));
        House.Person bo = house.join("bo", Role.ATTENDEE);
        house.standings.put(Role.ATTENDEE, new Standing.Off(Standing.Level.TENANT, "Ada", Instant.EPOCH));

        house.kernel().meetings().policyChanged(house.tenant);

        List<JsonNode> hellos = bo.client().await("hellos", 2, frame -> frame.path("type").asText().equals("hello"));
        assertThat(hellos.getLast().at("/features")).isEmpty();
        assertThat(hellos.getLast().at("/off/0/by").asText()).isEqualTo("Ada");
        bo.write("r1", "too late");
        assertThat(bo.client().answer("r1").at("/reason/by").asText()).isEqualTo("Ada");
    }

    @Test
    @DisplayName("a database that is away for a moment delays requests and loses none; one that stays away refuses them")
    void storeAway() throws InterruptedException {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        house.store.losesAnswers = true;
        anna.write("r1", "kept once");
        assertThat(anna.client().answer("r1").path("type").asText()).isEqualTo("reply");
        house.store.down = true;

        anna.write("r2", "not kept");

        assertThat(anna.client().answer("r2").path("code").asText()).isEqualTo("store-unavailable");
        house.store.down = false;
        anna.write("r3", "kept");
        assertThat(anna.client().answer("r3").path("type").asText()).isEqualTo("reply");
        assertThat(house.store.all()).filteredOn(event -> event.plugin().equals("notes")).hasSize(2);
    }

    @Test
    @DisplayName("wrong payloads are refused with the field that is to blame, and change nothing")
    void wrongPayload() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);

        anna.ask("r1", "notes", "write", "{\"text\":5,\"audience\":\"all\"}");
        anna.ask("r2", "notes", "write", "{\"text\":\"x\",\"audience\":\"nonsense\"}");
        anna.ask("r3", "notes", "write", "{\"text\":\"x\",\"audience\":\"all\",\"more\":1}");
        anna.ask("r4", "notes", "write", "{\"audience\":\"all\"}");
        anna.ask("r5", "notes", "nonsense", "{}");
        anna.ask("r6", "nonsense", "write", "{}");

        assertThat(anna.client().answer("r1").path("field").asText()).isEqualTo("text");
        assertThat(anna.client().answer("r2").path("field").asText()).isEqualTo("audience");
        assertThat(anna.client().answer("r3").path("field").asText()).isEqualTo("more");
        assertThat(anna.client().answer("r4").path("field").asText()).isEqualTo("text");
        assertThat(anna.client().answer("r5").path("code").asText()).isEqualTo("not-found");
        assertThat(anna.client().answer("r6").path("code").asText()).isEqualTo("not-found");
        assertThat(house.store.all()).noneMatch(event -> event.plugin().equals("notes"));
    }

    @Test
    @DisplayName("a lost socket leaves the roster only after a while; leaving does at once")
    void presence() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);

        bo.conversation().closed();

        assertThat(anna.client().event("participant-left").at("/payload/reason").asText()).isEqualTo("connection-lost");
    }

    @Test
    @DisplayName("S126: an ended meeting tells everybody, closes their sockets and lets nobody in")
    void ended() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);

        anna.ask("end", "meeting", "end", "{}");

        assertThat(bo.client().event("meeting-ended").at("/payload/reason").asText()).isEqualTo("organizer");
        assertThat(bo.client().closeCode()).isEqualTo(1000);
    }

    @Test
    @DisplayName("a feature that takes something back at the end of the meeting does so together with the end")
    void endings() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("r1", "a note for now");
        anna.write("r2", "a note to keep");

        anna.ask("end", "meeting", "end", "{}");

        anna.client().event("meeting-ended");
        assertThat(house.store.all()).noneMatch(event -> event.payload().contains("a note for now"));
        assertThat(house.store.all()).anyMatch(event -> event.payload().contains("a note to keep"));
        assertThat(house.store.all()).filteredOn(event -> event.name().equals("note-written"))
                .extracting(StoredEvent::actor, StoredEvent::audience, StoredEvent::request)
                .containsExactly(tuple("", "nobody", ""), tuple(anna.id().value(), "everyone", "r2"));
        assertThat(house.store.all().getLast().name()).isEqualTo("notes-torn-off");
    }

    @Test
    @DisplayName("a plugin that fails at the end does not keep the meeting from ending")
    void endingsFail() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("r1", "fail at the end");
        anna.client().answer("r1");

        anna.ask("end", "meeting", "end", "{}");

        assertThat(anna.client().event("meeting-ended").at("/payload/reason").asText()).isEqualTo("organizer");
        assertThat(anna.client().closeCode()).isEqualTo(1000);
    }
}
