package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.RequestRefused;
import org.plenum.bench.client.SeenEvent;

@ResourceLock(Server.SHARED)
class PollsTest {
    private final House house = House.shared();

    private static ObjectNode form(String kind, boolean secret, String show, String... options) {
        ObjectNode form = House.object().put("kind", kind).put("question", "Which?").put("least", 1).put("most", 1);
        form.put("secret", secret).put("show", show).putArray("right");
        Stream.of(options).forEach(form.putArray("options")::add);
        return form;
    }

    private static String started(MeetingClient staff, ObjectNode form) {
        String poll = House.ask(staff, "polls", "prepare-poll", House.object().set("form", form)).path("poll").asText();
        House.ask(staff, "polls", "start-poll", poll(poll));
        return poll;
    }

    private static ObjectNode poll(String poll) {
        return House.object().put("poll", poll);
    }

    private static ObjectNode vote(String poll, int option) {
        ObjectNode vote = poll(poll).put("text", "");
        vote.putArray("options").add(option);
        return vote;
    }

    private static ObjectNode words(String poll, String text) {
        ObjectNode vote = poll(poll).put("text", text);
        vote.putArray("options");
        return vote;
    }

    private static void refused(String code, Runnable request) {
        assertThatThrownBy(request::run)
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static List<String> told(MeetingClient client) {
        return client.record().events().stream()
                .filter(event -> event.plugin().equals("polls"))
                .map(event -> event.name() + " " + event.payload())
                .toList();
    }

    private static void awaitResults(MeetingClient client, String poll) {
        House.await(client, seen -> seen.events("polls", "results-published").stream()
                .map(SeenEvent::payload)
                .anyMatch(payload -> payload.path("poll").asText().equals(poll)));
    }

    @Test
    @DisplayName("S49: votes by name are told to nobody; the report gives each person's vote to the organizer and to no one else")
    void report() {
        JsonNode meeting = house.meeting("Poll by name");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient petra = house.presenter(meeting, "Petra");
                MeetingClient bo = house.attendee(meeting, "Bo");
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            String poll = started(petra, form("single", false, "live", "Tea", "Coffee"));
            House.ask(bo, "polls", "cast-vote", vote(poll, 0));
            House.ask(cleo, "polls", "cast-vote", vote(poll, 0));
            House.ask(bo, "polls", "cast-vote", vote(poll, 1));
            House.ask(petra, "polls", "close-poll", poll(poll));
            Stream.of(ada, petra, bo, cleo).forEach(person -> awaitResults(person, poll));

            JsonNode report = House.ask(ada, "polls", "read-report", poll(poll).put("from", 0));

            assertThat(report.path("rows")).extracting(row -> row.path("name").asText() + row.path("options"))
                    .containsExactly("Bo[1]", "Cleo[0]");
            refused("not-permitted", () -> House.ask(petra, "polls", "read-report", poll(poll).put("from", 0)));
            refused("not-permitted", () -> House.ask(bo, "polls", "read-report", poll(poll).put("from", 0)));
            for (MeetingClient other : List.of(ada, petra, cleo)) {
                assertThat(told(other)).noneMatch(event -> event.contains(House.id(bo)));
            }
            assertThat(told(cleo)).noneMatch(event -> event.contains("\"voted\""));
            assertThat(told(cleo).getLast()).contains("\"shares\":[50,50]");
        }
    }

    @Test
    @DisplayName("S50: of a secret poll no store, log, export, report or other person's socket links voter and choice, by row, order or time")
    void secret() {
        JsonNode meeting = house.meeting("Secret poll");
        List<String> answers = List.of("quetzal-answer", "axolotl-answer", "zebra-answer", "marmot-answer");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient petra = house.presenter(meeting, "Petra")) {
            List<PlenumSession> sessions = IntStream.range(0, 4).mapToObj(i -> house.server().nobody()).toList();
            List<MeetingClient> voters = IntStream.range(0, 4)
                    .mapToObj(i -> house.join(sessions.get(i), meeting, "Voter " + i, meeting.path("attendeeKey").asText()))
                    .toList();
            List<String> ids = voters.stream().map(House::id).toList();
            String choice = started(petra, form("single", true, "closed", "Red", "Green", "Blue"));
            String text = started(petra, form("text", true, "closed"));
            List<Integer> options = List.of(2, 0, 2, 1);
            for (int i = 0; i < 4; i++) {
                House.ask(voters.get(i), "polls", "cast-vote", vote(choice, options.get(i)));
                House.ask(voters.get(i), "polls", "cast-vote", words(text, answers.get(i)));
            }
            keepsSecret(choice, text, ids, answers);
            Stream.of(ada, petra, voters.get(3)).forEach(person -> assertThat(told(person))
                    .noneMatch(event -> event.contains("\"box\"") || event.contains("\"shares\":[") || event.matches(".*\"counts\":\\[[0-9].*")));

            House.ask(petra, "polls", "close-poll", poll(choice));
            House.ask(petra, "polls", "close-poll", poll(text));

            Stream.of(ada, petra, voters.get(3)).forEach(person -> awaitResults(person, text));
            keepsSecret(choice, text, ids, answers);
            assertThat(told(petra)).filteredOn(event -> event.matches(".*\"counts\":\\[[0-9].*"))
                    .singleElement().asString().contains("\"counts\":[1,1,2]");
            assertThat(told(petra)).noneMatch(event -> ids.stream().anyMatch(event::contains));
            for (String poll : List.of(choice, text)) {
                JsonNode report = House.ask(ada, "polls", "read-report", poll(poll).put("from", 0));
                assertThat(report.path("rows")).hasSize(4).allMatch(row -> row.has("options")
                        && row.path("options").isEmpty()
                        && row.has("text")
                        && row.path("text").asText().isEmpty());
            }
            assertThat(House.ask(voters.get(0), "polls", "read-answers", poll(text).put("from", 0)).path("texts"))
                    .extracting(JsonNode::asText).isEqualTo(answers.stream().sorted().toList());
            String export = sessions.get(0).get("/api/data").expect(200).toString();
            assertThat(export).contains("You voted in secret").doesNotContain(answers);
            voters.forEach(MeetingClient::close);
        }
    }

    /** Looks at all rows of the database, snapshots included, and at the log of the server. */
    private static void keepsSecret(String choice, String text, List<String> voters, List<String> answers) {
        List<String> rows = Dump.rows(Server.shared());
        for (String poll : List.of(choice, text)) {
            assertThat(rows).filteredOn(row -> row.contains(poll) && voters.stream().anyMatch(row::contains)).hasSizeGreaterThanOrEqualTo(4);
            assertThat(BallotJoin.links(rows, poll, voters, answers)).isEmpty();
        }
        assertThat(rows).filteredOn(row -> row.contains(choice) && row.contains("\"ballots\":4,\"counts\":[1,1,2]")).hasSize(1);
        assertThat(rows).filteredOn(row -> answers.stream().anyMatch(row::contains)).singleElement().asString().contains(answers);
        assertThat(Server.text(Server.shared().log())).doesNotContain(answers).doesNotContain("\"ballots\"");
    }

    @Test
    @DisplayName("S50: a store that kept each box, or a choice beside its voter, is found out: the search for links can fail")
    void joinFindsLinks() {
        List<String> naive = List.of(
                "P ballot-cast 'anna'", "P box '{\"ballots\":1,\"counts\":[0,1]}'",
                "P ballot-cast 'bert'", "P box '{\"ballots\":2,\"counts\":[1,1]}'");
        List<String> careless = List.of("P vote 'anna' quetzal-answer", "P ballot-cast 'bert'");
        List<String> kept = List.of("P ballot-cast 'anna'", "P ballot-cast 'bert'", "P box '{\"ballots\":2,\"counts\":[1,1]}'");
        List<String> people = List.of("anna", "bert");

        assertThat(BallotJoin.links(naive, "P", people, List.of())).containsExactly("bert made 2: 1,1 of 1: 0,1");
        assertThat(BallotJoin.links(careless, "P", people, List.of("quetzal-answer"))).containsExactly("one row has anna and a vote");
        assertThat(BallotJoin.links(kept, "P", people, List.of("quetzal-answer"))).isEmpty();
    }

    @Test
    @DisplayName("S50: fewer than three secret votes are thrown away when the poll is closed, and no store has them any more")
    void tooFew() {
        JsonNode meeting = house.meeting("Too few");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String poll = started(ada, form("text", true, "closed"));
            House.ask(ada, "polls", "cast-vote", words(poll, "lemur-answer"));
            House.ask(bo, "polls", "cast-vote", words(poll, "okapi-answer"));
            assertThat(Dump.rows(Server.shared())).filteredOn(row -> row.contains("lemur-answer")).hasSize(1);

            House.ask(ada, "polls", "close-poll", poll(poll));

            refused("polls:too-few-votes", () -> House.ask(ada, "polls", "publish-results", poll(poll)));
            House.await(bo, seen -> seen.events("polls", "poll-closed").stream()
                    .anyMatch(event -> event.payload().path("tooFew").asBoolean()));
            assertThat(Dump.rows(Server.shared()))
                    .anyMatch(row -> row.contains(poll) && row.contains("'poll-closed'"))
                    .noneMatch(row -> row.contains("lemur-answer") || row.contains("okapi-answer"));
        }
    }

    @Test
    @DisplayName("nobody votes twice: not from two tabs at once, not by a request that is sent again, not after the closing")
    void once() {
        JsonNode meeting = house.meeting("Once");
        PlenumSession session = house.server().nobody();
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient tab = house.join(session, meeting, "Bo", meeting.path("attendeeKey").asText());
                MeetingClient other = house.join(session, meeting, "Bo", meeting.path("attendeeKey").asText());
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            assertThat(House.id(tab)).isEqualTo(House.id(other));
            String poll = started(ada, form("single", true, "closed", "Yes", "No"));

            List<String> outcomes = together(List.of(
                    tab.request("polls", "cast-vote", vote(poll, 0)), other.request("polls", "cast-vote", vote(poll, 1))));
            CompletableFuture<JsonNode> again = cleo.request("polls", "cast-vote", vote(poll, 0));
            cleo.breakConnection();
            List<String> repeated = together(List.of(again));

            assertThat(outcomes).containsExactlyInAnyOrder("", "polls:already-voted");
            assertThat(repeated).containsExactly("");
            House.await(tab, seen -> !seen.events("polls", "ballot-cast").isEmpty());
            House.await(other, seen -> !seen.events("polls", "ballot-cast").isEmpty());
            House.ask(ada, "polls", "close-poll", poll(poll));
            refused("polls:already-closed", () -> House.ask(cleo, "polls", "cast-vote", vote(poll, 0)));
            assertThat(House.ask(ada, "polls", "read-report", poll(poll).put("from", 0)).path("rows")).hasSize(2);
        }
    }

    @Test
    @DisplayName("a secret poll goes on with all its votes when polls are replaced while it is open")
    void replaced() {
        JsonNode meeting = house.meeting("Replaced");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo");
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            String poll = started(ada, form("single", true, "closed", "Yes", "No"));
            House.ask(ada, "polls", "cast-vote", vote(poll, 0));
            House.ask(bo, "polls", "cast-vote", vote(poll, 0));

            Server.shared().cli(List.of("deploy --force " + Server.archive("polls")));

            refused("polls:already-voted", () -> House.ask(bo, "polls", "cast-vote", vote(poll, 1)));
            House.ask(cleo, "polls", "cast-vote", vote(poll, 1));
            House.ask(ada, "polls", "close-poll", poll(poll));
            awaitResults(cleo, poll);
            assertThat(told(cleo).getLast()).contains("\"shares\":[67,33]");
        }
    }

    @Test
    @DisplayName("when two presenters close a poll at once, one does, and the other is told that it is closed")
    void closedOnce() {
        JsonNode meeting = house.meeting("Closed once");
        try (MeetingClient petra = house.presenter(meeting, "Petra");
                MeetingClient paul = house.presenter(meeting, "Paul")) {
            String poll = started(petra, form("single", false, "staff", "Yes", "No"));

            List<String> outcomes = together(List.of(
                    petra.request("polls", "close-poll", poll(poll)), paul.request("polls", "close-poll", poll(poll))));

            assertThat(outcomes).containsExactlyInAnyOrder("", "polls:already-closed");
            House.await(paul, seen -> !seen.events("polls", "tally-told").isEmpty());
            assertThat(paul.record().events("polls", "poll-closed")).hasSize(1);
        }
    }

    @Test
    @DisplayName("of many votes at once the last tally has all, a moment later")
    void lateTallies() {
        JsonNode meeting = house.meeting("Many votes");
        try (MeetingClient ada = house.organizer(meeting)) {
            List<MeetingClient> people = new ArrayList<>();
            IntStream.range(0, 25).forEach(i -> people.add(house.attendee(meeting, "Voter " + i)));
            String poll = started(ada, form("single", false, "live", "Yes", "No"));

            assertThat(together(people.stream().map(person -> person.request("polls", "cast-vote", vote(poll, 1))).toList()))
                    .allMatch(String::isEmpty);

            House.await(ada, seen -> seen.events("polls", "tally-told").stream()
                    .anyMatch(event -> event.payload().at("/tally/voted").asInt() == 25));
            people.forEach(MeetingClient::close);
        }
    }

    /** What became of requests: empty or the code of the refusal. */
    private static List<String> together(List<CompletableFuture<JsonNode>> requests) {
        return requests.stream()
                .map(request -> request.handle((reply, fault) -> fault == null ? "" : code(fault))
                        .orTimeout(House.SOON.toSeconds(), TimeUnit.SECONDS)
                        .join())
                .toList();
    }

    private static String code(Throwable fault) {
        Throwable cause = fault instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : fault;
        if (cause instanceof RequestRefused refused) {
            return refused.code();
        }
        throw new AssertionError(cause);
    }
}
