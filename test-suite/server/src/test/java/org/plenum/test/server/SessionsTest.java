package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.test.server.Browser.Reply;

/** What a session opens, and that all of it closes with the session. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Server.SHARED)
class SessionsTest {
    private static final String PANEL = "/plugins/chat/panel.js";

    private final House house = House.shared();
    private Member sara;

    @BeforeAll
    void people() {
        sara = Member.made(house, "sara@sessions.example", false);
    }

    /** The same session as a thief or a Back button would use it: by its cookie. */
    private Browser copy(PlenumSession session) {
        String cookie = Objects.requireNonNull(session.socketOf("-").headers().get("Cookie"));
        String csrf = session.get("/api/session").body().path("csrf").asText();
        return Browser.at(house).with(cookie.substring(Browser.COOKIE.length() + 1), csrf);
    }

    private MeetingClient joined(PlenumSession session, JsonNode meeting) {
        return house.join(session, meeting, "", meeting.path("attendeeKey").asText());
    }

    private void isOver(PlenumSession session, Browser copy, JsonNode meeting) {
        String id = meeting.path("id").asText();
        assertThat(copy.get("/api/session").json().path("signedIn").asBoolean()).isFalse();
        assertThat(copy.get("/api/preferences").status()).isEqualTo(403);
        assertThat(copy.get(PANEL).status()).isIn(403, 404);
        assertThat(copy.post("/api/meetings/" + id + "/chat/send-message", House.text("after")).status()).isEqualTo(403);
        assertThat(RawSocket.status(session.socketOf(id))).isEqualTo(403);
    }

    @Test
    @DisplayName("S29: logging off ends the web session, its sockets in every tab and the plugins' assets; the account's other session stays")
    void logOff() {
        JsonNode meeting = house.meeting("Log off");
        PlenumSession here = sara.signedIn(house);
        PlenumSession elsewhere = sara.signedIn(house);
        try (MeetingClient tab = joined(here, meeting);
                MeetingClient otherTab = joined(here, meeting);
                RawSocket silent = RawSocket.open(here.socketOf(meeting.path("id").asText()));
                MeetingClient other = joined(elsewhere, meeting)) {
            Browser copy = copy(here);
            assertThat(copy.get(PANEL).status()).isEqualTo(200);

            here.delete("/api/session").expect(204);

            House.await(tab, seen -> seen.closeCodes().contains(4001) && seen.isOver());
            House.await(otherTab, seen -> seen.closeCodes().contains(4001) && seen.isOver());
            assertThat(silent.closeCode()).isEqualTo(4001);
            isOver(here, copy, meeting);
            elsewhere.get("/api/preferences").expect(200);
            assertThat(elsewhere.get(PANEL).status()).isEqualTo(200);
            House.ask(other, "chat", "send-message", House.text("still here"));
            assertThat(other.record().closeCodes()).isEmpty();
        }
    }

    @Test
    @DisplayName("S30: on a shared computer the session and its sockets end after the idle time, while another session of the account stays")
    void sharedComputer() {
        JsonNode meeting = house.meeting("Shared computer");
        PlenumSession own = sara.signedIn(house);
        PlenumSession shared = house.server().nobody();
        var signIn = House.object().put("mail", sara.mail()).put("password", sara.password()).put("sharedComputer", true);
        shared.post("/api/session", signIn).expect(200);
        try (MeetingClient idle = joined(shared, meeting);
                MeetingClient other = joined(own, meeting)) {
            Browser copy = copy(shared);
            assertThat(copy.get("/api/session").json().path("signedIn").asBoolean()).isTrue();

            House.await(idle, Duration.ofMinutes(2), seen -> seen.closeCodes().contains(4001));

            isOver(shared, copy, meeting);
            own.get("/api/preferences").expect(200);
            assertThat(other.record().closeCodes()).isEmpty();
        }
    }

    @Test
    @DisplayName("S31: all open sessions are listed with place, program and time; one, or all others, can be ended, and nobody else's")
    void openSessions() {
        Member tore = Member.made(house, "tore@sessions.example", false);
        JsonNode meeting = house.meeting("Open sessions");
        PlenumSession here = tore.signedIn(house);
        Browser there = Browser.at(house, "127.0.0.31");
        there.send(
                        "POST",
                        "/api/session",
                        House.object().put("mail", tore.mail()).put("password", tore.password()).toString(),
                        java.util.Map.of("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"))
                .expect(200);
        PlenumSession third = tore.signedIn(house);
        PlenumSession strangers = sara.signedIn(house);
        try (MeetingClient client = joined(third, meeting)) {
            JsonNode list = here.get("/api/sessions").expect(200);
            assertThat(list).hasSize(3);
            JsonNode far = one(list, "from", "127.0.0.31");
            assertThat(far.path("program").asText()).isEqualTo("Firefox on Linux");
            assertThat(far.path("current").asBoolean()).isFalse();
            assertThat(Instant.parse(far.path("since").asText())).isBeforeOrEqualTo(Instant.parse(far.path("seen").asText()));
            assertThat(list).filteredOn(session -> session.path("current").asBoolean()).hasSize(1);
            assertThat(list.toString()).doesNotContain(there.cookie());

            strangers.delete("/api/sessions/" + far.path("key").asText()).expect(204);
            assertThat(there.get("/api/preferences").status()).as("after a stranger's try").isEqualTo(200);
            here.delete("/api/sessions/" + far.path("key").asText()).expect(204);
            assertThat(there.get("/api/preferences").status()).isEqualTo(403);
            here.delete("/api/sessions").expect(204);

            House.await(client, seen -> seen.closeCodes().contains(4001));
            assertThat(third.get("/api/preferences").status()).isEqualTo(403);
            here.get("/api/preferences").expect(200);
            assertThat(here.get("/api/sessions").expect(200)).hasSize(1);
            strangers.get("/api/preferences").expect(200);
        }
    }

    private static JsonNode one(JsonNode list, String field, String value) {
        var found = new ArrayList<JsonNode>();
        list.forEach(found::add);
        found.removeIf(item -> !item.path(field).asText().equals(value));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    @DisplayName("an account whose end has come, or whose sessions an administrator ends, is out of its meetings too")
    void accountEnds() {
        Member vera = Member.made(house, "vera@sessions.example", false);
        JsonNode meeting = house.meeting("Account ends");
        String account = "/api/admin/accounts/" + vera.id();
        PlenumSession first = vera.signedIn(house);
        try (MeetingClient client = joined(first, meeting)) {
            house.organizer().post(account + "/sign-out", House.object()).expect(204);
            House.await(client, seen -> seen.closeCodes().contains(4001));
        }
        PlenumSession second = vera.signedIn(house);
        try (MeetingClient client = joined(second, meeting)) {
            Browser copy = copy(second);
            house.organizer().put(account, House.object().put("ends", Instant.now().toString())).expect(200);
            House.await(client, seen -> seen.closeCodes().contains(4001));
            isOver(second, copy, meeting);
        }
    }

    @Test
    @DisplayName("one session in two tabs: both live, one is closed, the other goes on, and others see one person all the time")
    void twoTabs() {
        JsonNode meeting = house.meeting("Two tabs");
        PlenumSession session = house.server().nobody();
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient other = house.join(session, meeting, "Bo", meeting.path("attendeeKey").asText())) {
            try (MeetingClient one = house.join(session, meeting, "Bo", meeting.path("attendeeKey").asText())) {
                assertThat(House.id(one)).isEqualTo(House.id(other));
                House.ask(ada, "chat", "send-message", House.text("to both"));
                House.await(one, seen -> seen.events("chat", "message-sent").size() == 1);
                House.await(other, seen -> seen.events("chat", "message-sent").size() == 1);
            }

            House.ask(other, "chat", "send-message", House.text("from the other"));
            House.await(ada, seen -> seen.events("chat", "message-sent").size() == 2);
            assertThat(ada.record().events("meeting", "participant-joined")).hasSize(1);
            assertThat(ada.record().events("meeting", "participant-left")).isEmpty();
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(late.record().hello().at("/views/meeting/participants"))
                        .extracting(person -> person.path("name").asText())
                        .contains("Bo", "Late")
                        .hasSize(3);
            }
        }
    }

    @Test
    @DisplayName("with a second factor: it is confirmed by a right code only, asked for at sign-in, and no code works twice")
    void secondFactor() {
        Member una = Member.made(house, "una@sessions.example", false);
        PlenumSession session = una.signedIn(house);
        String secret = session.post("/api/preferences/totp", House.object()).expect(200).path("secret").asText();
        long step = Instant.now().getEpochSecond() / 30;
        String confirming = Codes.at(secret, step);
        String next = Codes.at(secret, step + 1);
        String wrong = Codes.at(secret, step - 1000);
        assertThat(session.put("/api/preferences/totp", House.object().put("code", wrong)).body().path("code").asText())
                .isEqualTo("code-wrong");
        signIn("127.0.0.32", una, "").expect(200);

        session.put("/api/preferences/totp", House.object().put("code", confirming)).expect(204);

        assertThat(signIn("127.0.0.32", una, "").code()).isEqualTo("code-needed");
        assertThat(List.of(signIn("127.0.0.32", una, wrong), signIn("127.0.0.32", una, confirming))).allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo("not-signed-in");
            assertThat(refused.cookies()).isEmpty();
        });
        signIn("127.0.0.32", una, next).expect(200);
        assertThat(signIn("127.0.0.32", una, next).code()).as("the same code again").isEqualTo("not-signed-in");
        assertThat(session.get("/api/session").body().at("/account/totp").asBoolean()).isTrue();
        assertThat(session.get("/api/session").body().toString()).doesNotContain(secret);
    }

    private Reply signIn(String place, Member member, String code) {
        var body = House.object().put("mail", member.mail()).put("password", member.password());
        return Browser.at(house, place).post("/api/session", code.isEmpty() ? body : body.put("code", code));
    }
}
