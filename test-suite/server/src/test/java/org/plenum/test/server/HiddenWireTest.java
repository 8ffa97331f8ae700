package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.RequestRefused;
import org.plenum.bench.client.SeenEvent;
import org.plenum.test.server.TextWriter.Text;

/** Everything that other attendees are sent is searched for a hidden person's name and id. */
@ResourceLock(Server.SHARED)
class HiddenWireTest {
    private static final String NAME = "Zebulon Hidden";

    private final House house = House.shared();

    static String traffic(MeetingClient client) {
        return Stream.of(
                        client.record().hellos().toString(),
                        client.record().events().stream().map(event -> event.payload().toString()).collect(Collectors.joining()),
                        client.record().signals().toString())
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("S72, S73, S75: a hidden person does all that the product can do, and no other attendee is sent their name or id")
    void absentFromTheWire() {
        JsonNode meeting = house.meeting("Hidden");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            House.ask(ada, "hidden-attendee", "set-all-hidden", House.object().put("hidden", true));
            House.await(bo, seen -> seen.hello().at("/you/hidden").asBoolean());
            PlenumSession session = house.server().nobody();
            MeetingClient zebulon = house.join(session, meeting, NAME, meeting.path("attendeeKey").asText());
            String id = House.id(zebulon);
            assertThat(zebulon.record().hello().at("/you/hidden").asBoolean()).isTrue();

            JsonNode message = House.ask(zebulon, "chat", "send-message", House.text("from a hidden person"));
            String sent = message.path("id").asText();
            House.ask(zebulon, "chat", "edit-message", House.object().put("message", sent).put("text", "edited by a hidden person"));
            House.ask(zebulon, "chat", "add-reaction", House.object().put("message", sent).put("emoji", "👍"));
            zebulon.signal("chat", "typing", House.object());
            House.ask(zebulon, "chat", "send-staff-message", House.text("to staff"));
            House.ask(ada, "chat", "set-mute", House.object().put("participant", id).put("muted", true));
            House.ask(ada, "chat", "set-mute", House.object().put("participant", id).put("muted", false));
            House.ask(ada, "attendee-permissions", "make-exceptions", exceptions(id).put("allowed", false));
            House.ask(ada, "attendee-permissions", "end-exceptions", exceptions(id));
            vote(ada, zebulon);
            House.ask(ada, "meeting", "rename", House.object().put("participant", id).put("name", NAME + " Again"));
            zebulon.breakConnection();
            House.await(zebulon, seen -> seen.journey().opened() == 2);
            House.ask(zebulon, "chat", "delete-message", House.object().put("message", sent));
            House.ask(zebulon, "chat", "send-message", House.text("last words"));
            MeetingClient early = house.attendee(meeting, "Early");
            asks(ada, bo, zebulon);
            shows(ada, zebulon);
            queues(ada, bo, zebulon);
            writes(zebulon);
            String page = pages(ada, zebulon);
            House.ask(zebulon, "meeting", "leave", House.object());
            MeetingClient late = house.attendee(meeting, "Late");
            House.ask(ada, "chat", "send-message", House.text("the end"));

            for (MeetingClient attendee : List.of(bo, early, late)) {
                House.await(attendee, seen -> seen.events("chat", "message-sent").stream()
                        .anyMatch(event -> event.payload().path("text").asText().equals("the end")));
                assertThat(traffic(attendee)).doesNotContain(id).doesNotContain("Zebulon");
            }
            assertThat(traffic(bo)).contains("from a hidden person").contains("someone");
            assertThat(bo.record().events("meeting", "participant-joined")).isEmpty();
            assertThat(bo.record().events("questions", "question-asked"))
                    .extracting(event -> event.payload().path("asker").asText())
                    .containsExactly("someone", "someone", "someone", "someone", House.id(bo));
            assertThat(bo.record().events("questions", "vote-given")).isEmpty();
            assertThat(bo.record().events("shared-notes", "text-changed"))
                    .extracting(event -> event.payload().path("by").asText())
                    .containsExactly("someone", "someone");
            assertThat(bo.record().events("text-page", "text-changed"))
                    .extracting(event -> event.payload().path("by").asText())
                    .containsExactly("someone", "someone");
            for (String plugin : List.of("shared-notes", "text-page")) {
                assertThat(bo.record().signals()).noneMatch(signal -> signal.path("plugin").asText().equals(plugin));
                assertThat(ada.record().signals()).anyMatch(signal -> signal.path("plugin").asText().equals(plugin));
            }
            assertThat(Text.page(page).words(late)).isEqualTo("Edited by a hidden person");
            assertThat(late.record().hello().at("/views/shared-notes/last/0/by").asText()).isEqualTo("someone");
            assertThat(bo.record().events().stream().filter(event -> event.plugin().equals("feedback")))
                    .as("what is told whether anybody showed something or not")
                    .extracting(SeenEvent::name)
                    .containsExactly("hands-lowered", "moods-reset");
            assertThat(ada.record().events("feedback", "hand-raised")).hasSize(2);
            assertThat(late.record().hello().at("/views/feedback/hands").isArray()).isTrue();
            assertThat(late.record().hello().at("/views/feedback/hands")).isEmpty();
            assertThat(ada.record().hello().path("views").has("feedback")).isTrue();
            assertThat(bo.record().events().stream().filter(event -> event.plugin().equals("timer-agenda")))
                    .as("what is told of the queue and the agenda")
                    .extracting(SeenEvent::name)
                    .containsExactly("queue-joined", "word-given", "turn-ended", "queue-cleared", "items-added");
            assertThat(traffic(bo)).doesNotContain("\"person\":[\"someone\"]").doesNotContain("\"speaker\":[\"someone\"]");
            assertThat(ada.record().events("timer-agenda", "speaker-named")).hasSize(1);
            assertThat(ada.record().events("timer-agenda", "queue-joined")).hasSize(3);
            assertThat(late.record().hello().at("/views/timer-agenda/queue/waiting").isArray()).isTrue();
            assertThat(late.record().hello().at("/views/timer-agenda/queue/waiting")).isEmpty();
            assertThat(late.record().hello().at("/views/timer-agenda/queue/speaking")).isEmpty();
            assertThat(late.record().hello().at("/views/questions/questions")).last().extracting(one -> one.path("votes").asInt()).isEqualTo(0);
            assertThat(ada.record().events("questions", "vote-given")).hasSize(1);
            assertThat(bo.record().events("polls", "poll-started")).hasSize(3);
            assertThat(bo.record().events("polls", "shares-told")).isEmpty();
            assertThat(traffic(bo)).doesNotContain("\"voted\":1").doesNotContain("\"counts\"");
            assertThat(traffic(ada)).contains(id).contains("Zebulon");
            assertThat(ada.record().events("meeting", "participant-joined"))
                    .filteredOn(event -> event.payload().path("participant").asText().equals(id))
                    .isNotEmpty()
                    .allMatch(event -> event.payload().path("hidden").asBoolean());
            early.close();
            late.close();
            zebulon.close();
        }
    }

    @Test
    @DisplayName("S72, S126: a hidden person in a breakout room is on no other attendee's wire, neither the room's nor the meeting's, by id, name or number")
    void hiddenInRoom() {
        JsonNode meeting = house.meeting("Hidden in a room");
        PlenumSession bos = house.server().nobody();
        PlenumSession hidden = house.server().nobody();
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.join(bos, meeting, "Bo", meeting.path("attendeeKey").asText());
                MeetingClient zebulon = house.join(hidden, meeting, NAME, meeting.path("attendeeKey").asText())) {
            String id = House.id(zebulon);
            House.ask(ada, "hidden-attendee", "hide-person", House.object().put("participant", id));
            House.await(bo, seen -> !seen.hello().toString().contains(id));
            int events = bo.record().events().size();
            int hellos = bo.record().hellos().size();
            var titles = House.object();
            titles.putArray("titles").add("Room 1");
            House.ask(ada, "breakout", "add-rooms", titles);
            House.await(ada, seen -> !seen.events("breakout", "rooms-added").isEmpty());
            JsonNode room = ada.record().events("breakout", "rooms-added").getFirst().payload().at("/rooms/0");
            House.ask(ada, "breakout", "shuffle-people", House.object().put("all", true));
            House.ask(ada, "breakout", "open-rooms", House.object().put("minutes", 0));
            MeetingClient there = house.join(bos, room, "", "");
            var place = House.object().put("room", room.path("id").asText());
            House.ask(bo, "breakout", "enter-room", place);

            House.ask(zebulon, "breakout", "enter-room", place);
            MeetingClient unseen = house.join(hidden, room, "", "");
            House.ask(unseen, "chat", "send-message", House.text("from a hidden person"));
            House.ask(zebulon, "breakout", "call-help", House.object());
            House.await(ada, seen -> !seen.events("breakout", "help-called").isEmpty());
            House.ask(zebulon, "breakout", "leave-room", House.object());
            unseen.close();
            PlenumSession lates = house.server().nobody();
            MeetingClient late = house.join(lates, meeting, "Late", meeting.path("attendeeKey").asText());
            House.ask(late, "breakout", "take-place", House.object());
            MeetingClient lateInRoom = house.join(lates, room, "", "");
            House.ask(lateInRoom, "chat", "send-message", House.text("the end"));
            House.await(there, seen -> seen.events("chat", "message-sent").size() == 2);

            assertThat(traffic(there)).contains("from a hidden person").doesNotContain(id).doesNotContain("Zebulon");
            assertThat(there.record().hello().at("/views/meeting/participants")).hasSize(1);
            assertThat(lateInRoom.record().hello().at("/views/meeting/participants")).hasSize(2);
            assertThat(traffic(late)).doesNotContain(id).doesNotContain("Zebulon");
            assertThat(traffic(lateInRoom)).doesNotContain(id).doesNotContain("Zebulon");
            assertThat(late.record().hello().at("/views/breakout/places")).hasSize(1);
            assertThat(late.record().hello().at("/views/breakout/calls")).isEmpty();
            assertThat(bo.record().events("breakout", "room-entered")).hasSize(1);
            assertThat(bo.record().events("breakout", "room-left")).isEmpty();
            assertThat(bo.record().events("breakout", "person-assigned")).hasSize(1);
            assertThat(bo.record().events().subList(events, bo.record().events().size()).toString()).doesNotContain(id);
            assertThat(bo.record().hellos().subList(hellos, bo.record().hellos().size()).toString()).doesNotContain(id);
            assertThat(traffic(ada)).contains(id);
            there.close();
            late.close();
            lateInRoom.close();
        }
    }

    private static ObjectNode exceptions(String participant) {
        ObjectNode asked = House.object().put("participant", participant);
        asked.putArray("functions").add("chat:send");
        return asked;
    }

    @Test
    @DisplayName("S72, S125: who takes a function while hidden is neither named nor identified to attendees, in events, refusals and hellos")
    void hiddenStaffDecides() {
        JsonNode meeting = house.meeting("Hidden staff");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient zebulon = house.presenter(meeting, NAME);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String id = House.id(zebulon);
            House.ask(ada, "hidden-attendee", "set-hidden-role", House.object().put("role", "presenter").put("hidden", true));
            House.await(zebulon, seen -> seen.hello().at("/you/hidden").asBoolean());
            House.await(bo, seen -> !seen.hello().toString().contains(id));
            int before = bo.record().events().size();

            var lock = House.object().put("allowed", false);
            lock.putArray("functions").add("chat:send");
            House.ask(zebulon, "attendee-permissions", "set-functions", lock);
            House.ask(zebulon, "attendee-permissions", "make-exceptions", exceptions(House.id(bo)).put("allowed", false));
            String page = TextPageTest.added(zebulon, "Shown by a hidden presenter", "presenters");
            House.ask(zebulon, "meeting", "show-content", House.object().put("plugin", "text-page").put("item", page));
            House.ask(zebulon, "meeting", "set-layout", LayoutTest.own("chat", "plenum-chat", "left"));
            House.await(bo, seen -> !seen.events("meeting", "layout-set").isEmpty());
            House.await(bo, seen -> seen.hello().toString().contains("\"withheld\":[{"));

            assertThatThrownBy(() -> House.ask(bo, "chat", "send-message", House.text("may I?")))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.getMessage())
                            .contains("\"by\":\"\"")
                            .doesNotContain("Zebulon")
                            .doesNotContain(id));
            assertThat(bo.record().hello().toString()).doesNotContain("Zebulon").doesNotContain(id);
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(late.record().hello().at("/views/meeting/shown/0/by").asText()).isEqualTo("someone");
                assertThat(late.record().hello().at("/views/text-page/pages/0/by").asText()).isEqualTo("someone");
                assertThat(late.record().hello().toString()).doesNotContain("Zebulon").doesNotContain(id);
            }
            assertThat(bo.record().events().subList(before, bo.record().events().size()))
                    .extracting(event -> event.payload().toString())
                    .anyMatch(payload -> payload.contains("someone"))
                    .noneMatch(payload -> payload.contains(id) || payload.contains("Zebulon"));
        }
    }

    /** The hidden person asks, by name and without, votes, is answered, dismissed, and takes back. */
    private static void asks(MeetingClient ada, MeetingClient bo, MeetingClient zebulon) {
        for (boolean named : new boolean[] {true, false}) {
            for (String verb : List.of("answer-aloud", "dismiss-question")) {
                JsonNode asked = House.ask(zebulon, "questions", "ask-question", House.text(verb + " " + named).put("named", named));
                var question = House.object().set("question", asked.path("id"));
                House.ask(ada, "questions", "claim-question", question);
                House.ask(ada, "questions", verb, question);
                if (verb.equals("dismiss-question")) {
                    House.ask(zebulon, "questions", "withdraw-question", question);
                }
            }
        }
        JsonNode others = House.ask(bo, "questions", "ask-question", House.text("of Bo").put("named", true));
        House.ask(zebulon, "questions", "set-vote", House.object().put("on", true).set("question", others.path("id")));
    }

    /** The hidden person shows moods, raises hands and applauds. */
    private static void shows(MeetingClient ada, MeetingClient zebulon) {
        var mood = House.object();
        mood.putArray("mood").add("slower");
        House.ask(zebulon, "feedback", "set-mood", mood);
        zebulon.signal("feedback", "reaction", House.object().put("emoji", "👏"));
        House.ask(zebulon, "feedback", "raise-hand", House.object());
        House.ask(ada, "feedback", "call-next", House.object());
        House.ask(zebulon, "feedback", "raise-hand", House.object());
        House.ask(ada, "feedback", "lower-all", House.object());
        House.ask(ada, "feedback", "reset-moods", House.object());
    }

    /** The hidden person waits before and behind another, has the word after them, and is to speak on the agenda. */
    private static void queues(MeetingClient ada, MeetingClient bo, MeetingClient zebulon) {
        House.ask(zebulon, "timer-agenda", "join-queue", House.object());
        House.ask(bo, "timer-agenda", "join-queue", House.object());
        House.ask(zebulon, "timer-agenda", "leave-queue", House.object());
        House.ask(zebulon, "timer-agenda", "join-queue", House.object());
        House.ask(ada, "timer-agenda", "give-word", House.object().put("participant", House.id(bo)));
        House.ask(ada, "timer-agenda", "give-word", House.object().put("participant", House.id(zebulon)));
        House.ask(ada, "timer-agenda", "clear-queue", House.object());
        var line = House.object().put("title", "Report").put("minutes", 5).put("speakerName", "");
        line.putArray("speaker").add(House.id(zebulon));
        var items = House.object();
        items.putArray("items").add(line);
        House.ask(ada, "timer-agenda", "add-items", items);
    }

    /** The hidden person edits the notes and shows a caret. */
    private static void writes(MeetingClient zebulon) {
        SharedNotesTest.edit(zebulon, "aaaaaaaaaaa", 0, 0, "Written by a hidden person");
        zebulon.signal("shared-notes", "caret", House.object().put("anchor", 3).put("head", 3));
        SharedNotesTest.edit(zebulon, "bbbbbbbbbbb", 0, 8, "Edited");
    }

    /** The hidden person writes on a page and shows a caret. @return its id */
    private static String pages(MeetingClient ada, MeetingClient zebulon) {
        String page = TextPageTest.added(ada, "Open", "everyone");
        Text.page(page).edit(zebulon, "aaaaaaaaaaa", 0, 0, "Written by a hidden person");
        zebulon.signal("text-page", "caret", House.object().put("page", page).put("anchor", 3).put("head", 3));
        Text.page(page).edit(zebulon, "bbbbbbbbbbb", 0, 7, "Edited");
        return page;
    }

    /** In polls of each sort, all closed and published afterwards. */
    private static void vote(MeetingClient staff, MeetingClient voter) {
        for (String form : List.of(
                "{\"kind\":\"single\",\"question\":\"?\",\"options\":[\"a\",\"b\"],\"least\":1,\"most\":1,\"right\":[],\"secret\":false,\"show\":\"live\"}",
                "{\"kind\":\"single\",\"question\":\"?\",\"options\":[\"a\",\"b\"],\"least\":1,\"most\":1,\"right\":[],\"secret\":true,\"show\":\"closed\"}",
                "{\"kind\":\"text\",\"question\":\"?\",\"options\":[],\"least\":0,\"most\":0,\"right\":[],\"secret\":false,\"show\":\"closed\"}")) {
            String poll = House.ask(staff, "polls", "prepare-poll", House.object().set("form", House.read(form))).path("poll").asText();
            House.ask(staff, "polls", "start-poll", House.object().put("poll", poll));
            var vote = House.object().put("poll", poll).put("text", form.contains("text") ? "an answer" : "");
            vote.putArray("options");
            if (!form.contains("text")) {
                vote.withArray("options").add(0);
            }
            House.ask(voter, "polls", "cast-vote", vote);
            House.ask(staff, "polls", "close-poll", House.object().put("poll", poll));
        }
    }

    /** Two people on the list: one with an account, one with a mailed link. */
    private JsonNode listed(String title, List<String> people) {
        var meeting = House.object()
                .put("title", title)
                .put("starts", "2026-11-24T10:00:00Z")
                .put("minutes", 60)
                .put("access", "named")
                .put("lobby", "nobody")
                .put("titleInLobby", true)
                .put("endsAfterMinutes", 0)
                .put("confirmedOpen", false);
        people.forEach(meeting.putArray("people")::add);
        return house.organizer().post("/api/meetings", meeting).expect(201);
    }

    private static String expected(MeetingClient staff, String mail) {
        JsonNode people = House.ask(staff, "hidden-attendee", "list-expected", House.object()).path("people");
        return StreamSupport.stream(people.spliterator(), false)
                .filter(one -> one.path("mail").asText().equals(mail))
                .map(one -> one.path("participant").asText())
                .findFirst()
                .orElse("");
    }

    /** The token of the link that was mailed to somebody on a list. */
    private static String invited(String mail) {
        var link = Pattern.compile("mail to " + Pattern.quote(mail) + ": Invitation.*?#key=([A-Za-z0-9_-]+)", Pattern.DOTALL);
        Server.await("the invitation of " + mail, House.SOON, () -> link.matcher(Server.text(Server.shared().log())).find());
        Matcher found = link.matcher(Server.text(Server.shared().log()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    @DisplayName("S72, S73: who is hidden before they first come, by account or by mailed link, is on no other attendee's wire from the first frame on")
    void hiddenBeforeComing() {
        Member vera = Member.made(house, "vera.visible@example.org", false);
        Member zelda = Member.made(house, "zelda.hidden@example.org", false);
        String guest = "zorro.hidden@example.net";
        JsonNode meeting = listed("Hidden beforehand", List.of(vera.mail(), zelda.mail(), guest));
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.join(vera.signedIn(house), meeting, "", "")) {
            List<String> ids = List.of(expected(ada, zelda.mail()), expected(ada, guest));
            assertThat(ids).doesNotContain("").doesNotHaveDuplicates();
            assertThat(expected(ada, vera.mail())).isEmpty();
            ids.forEach(id -> House.ask(ada, "hidden-attendee", "hide-person", House.object().put("participant", id)));
            assertThatThrownBy(() -> House.ask(bo, "hidden-attendee", "list-expected", House.object()))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("not-permitted"));
            var stranger = House.object().put("participant", "AAAAAAAAAAAAAAAAAAAAAA");
            assertThatThrownBy(() -> House.ask(ada, "hidden-attendee", "hide-person", stranger))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).endsWith("person-not-found"));

            MeetingClient signedIn = house.join(zelda.signedIn(house), meeting, "", "");
            MeetingClient linked = house.join(house.server().nobody(), meeting, "Zorro", invited(guest));

            assertThat(List.of(House.id(signedIn), House.id(linked))).isEqualTo(ids);
            for (MeetingClient hidden : List.of(signedIn, linked)) {
                assertThat(hidden.record().hello().at("/you/hidden").asBoolean()).isTrue();
                assertThat(hidden.record().hello().at("/views/hidden-attendee/persons/0/by").asText()).isEqualTo(House.id(ada));
                House.ask(hidden, "chat", "send-message", House.text("from a hidden person"));
            }
            House.ask(ada, "chat", "send-message", House.text("the end"));
            House.await(bo, seen -> seen.events("chat", "message-sent").stream()
                    .anyMatch(event -> event.payload().path("text").asText().equals("the end")));
            assertThat(traffic(bo)).contains("from a hidden person").doesNotContain(ids).doesNotContain("zelda", "Zorro", guest);
            assertThat(bo.record().hello().at("/views/meeting/participants")).hasSize(2);
            assertThat(bo.record().events("meeting", "participant-joined")).isEmpty();
            assertThat(expected(ada, guest)).isEmpty();
            signedIn.close();
            linked.close();
        }
    }

    @Test
    @DisplayName("S17, S72: who was hidden before they came is given it with their data, and not that they were in the meeting")
    void dataOfThePending() {
        Member pelle = Member.made(house, "pelle.pending@example.org", false);
        JsonNode meeting = listed("Hidden and absent", List.of(pelle.mail()));
        try (MeetingClient ada = house.organizer(meeting)) {
            var person = House.object().put("participant", expected(ada, pelle.mail()));
            House.ask(ada, "hidden-attendee", "hide-person", person);

            String export = pelle.signedIn(house).get("/api/data").expect(200).toString();

            assertThat(export).contains("You were hidden from attendees.").contains("Meetings you were invited to");
            assertThat(export).doesNotContain("Meetings you entered");
        }
    }
}
