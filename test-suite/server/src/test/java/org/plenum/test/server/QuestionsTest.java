package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.RequestRefused;
import org.plenum.bench.client.SeenEvent;

/** Questions and answers on a real server: by name or without, claimed, answered, dismissed. */
@ResourceLock(Server.SHARED)
class QuestionsTest {
    private static final String PLUGIN = "questions";

    private final House house = House.shared();

    private static String asked(MeetingClient person, String text, boolean named) {
        return House.ask(person, PLUGIN, "ask-question", House.text(text).put("named", named)).path("id").asText();
    }

    private static void manage(MeetingClient staff, String command, String question) {
        House.ask(staff, PLUGIN, command, House.object().put("question", question));
    }

    private static void answer(MeetingClient staff, String question, String text, boolean toAll) {
        House.ask(staff, PLUGIN, "answer-question", House.text(text).put("question", question).put("toAll", toAll));
    }

    private static String sent(MeetingClient person) {
        StringBuilder all = new StringBuilder(person.record().hello().at("/views/questions").toString());
        person.record().events().stream().map(SeenEvent::payload).forEach(all::append);
        return all.toString();
    }

    /** What everybody is told comes after all that was told before. */
    private static void caughtUp(MeetingClient staff, MeetingClient... people) {
        String sent = House.ask(staff, "chat", "send-message", House.text("so far")).path("id").asText();
        for (MeetingClient person : people) {
            House.await(person, seen -> seen.events("chat", "message-sent").stream()
                    .anyMatch(event -> event.payload().path("id").asText().equals(sent)));
        }
    }

    @Test
    @DisplayName("S124: ask by name or as hidden; answer privately or to all; publish with the question; dismissed ones are seen by the "
            + "asker as 'not answered'; up-votes")
    void fromAskingToAnswer() {
        JsonNode meeting = house.meeting("Questions");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo");
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            String named = asked(bo, "by name", true);
            String unnamed = asked(bo, "without a name", false);
            House.ask(cleo, PLUGIN, "set-vote", House.object().put("question", named).put("on", true));
            answer(ada, named, "for Bo only", false);
            answer(ada, unnamed, "for all", true);
            String rude = asked(bo, "to be dismissed", false);
            manage(ada, "dismiss-question", rude);
            caughtUp(ada, bo, cleo);

            assertThat(sent(cleo)).contains("by name", "without a name", "for all").doesNotContain("for Bo only");
            assertThat(cleo.record().events(PLUGIN, "question-asked"))
                    .extracting(event -> event.payload().path("asker").asText())
                    .containsExactly(House.id(bo), "someone", "someone");
            assertThat(ada.record().events(PLUGIN, "question-asked"))
                    .extracting(event -> event.payload().path("asker").asText())
                    .containsOnly(House.id(bo));
            assertThat(sent(bo)).contains("for Bo only");
            assertThat(bo.record().events(PLUGIN, "question-dismissed")).hasSize(1);
            assertThat(cleo.record().events(PLUGIN, "question-dismissed")).isEmpty();
            MeetingClient late = house.attendee(meeting, "Late");
            assertThat(sent(late)).contains("by name", "for all").doesNotContain("to be dismissed", "for Bo only");
            assertThat(late.record().hello().at("/views/questions/questions/0/votes").asInt()).isEqualTo(1);
            late.close();
            bo.breakConnection();
            House.await(bo, seen -> seen.journey().opened() == 2);
            House.ask(bo, PLUGIN, "withdraw-question", House.object().put("question", rude));
        }
    }

    @Test
    @DisplayName("S124: of two presenters who claim at once one has the question, and the other is told that somebody has claimed it")
    void twoClaims() throws Exception {
        JsonNode meeting = house.meeting("Claims");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient pia = house.presenter(meeting, "Pia");
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String question = asked(bo, "who takes this?", true);
            JsonNode claim = House.object().put("question", question);

            List<CompletableFuture<JsonNode>> both = Stream.of(ada, pia)
                    .map(one -> one.request(PLUGIN, "claim-question", claim))
                    .toList();
            long refused = 0;
            for (CompletableFuture<JsonNode> one : both) {
                try {
                    one.get(House.SOON.toSeconds(), TimeUnit.SECONDS);
                } catch (ExecutionException fault) {
                    assertThat(fault.getCause()).isInstanceOfSatisfying(
                            RequestRefused.class, why -> assertThat(why.code()).isEqualTo("questions:claimed-by-other"));
                    refused++;
                }
            }

            assertThat(refused).isEqualTo(1);
            for (MeetingClient staff : List.of(ada, pia)) {
                House.await(staff, seen -> seen.events(PLUGIN, "question-claimed").size() == 1);
            }
            caughtUp(ada, bo);
            assertThat(bo.record().events(PLUGIN, "question-claimed")).isEmpty();
            assertThatThrownBy(() -> manage(bo, "claim-question", question))
                    .isInstanceOfSatisfying(RequestRefused.class, why -> assertThat(why.code()).isEqualTo("not-permitted"));
        }
    }

    @Test
    @DisplayName("S124: with moderation on, a question is on no attendee's wire but the asker's until it is published")
    void moderated() {
        JsonNode meeting = house.meeting("Moderated questions");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo");
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            House.ask(ada, PLUGIN, "set-moderation", House.object().put("on", true));
            String question = asked(bo, "not for all yet", false);
            caughtUp(ada, cleo);
            assertThat(sent(cleo)).doesNotContain("not for all yet");

            manage(ada, "publish-question", question);

            House.await(cleo, seen -> !seen.events(PLUGIN, "question-published").isEmpty());
            assertThat(sent(cleo)).contains("not for all yet").doesNotContain(House.id(bo));
        }
    }

    @Test
    @DisplayName("S124: three people ask, claim, answer, vote and dismiss in Chromium while the plugin is replaced; axe finds nothing")
    void inTheBrowser() {
        JsonNode meeting = house.meeting("Questions in Chromium");

        Chromium.runReplacing(
                PLUGIN,
                "questions.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("questions"));
    }
}
