package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.test.server.Browser.Reply;

/** Signing in, seen from outside. Who fails does so from an address of their own, because failures are counted by address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Server.SHARED)
class SignInTest {
    private static final String WRONG = "not the password at all";

    private final House house = House.shared();
    private Member ines;
    private Member otto;

    @BeforeAll
    void people() {
        ines = Member.made(house, "ines@sign-in.example", false);
        otto = Member.made(house, "otto@sign-in.example", false);
    }

    @Test
    @DisplayName("the session's id is renewed at sign-in: the one from before is worthless, the meetings entered stay entered")
    void renewed() {
        JsonNode meeting = house.meeting("Renewed");
        String path = "/api/meetings/" + meeting.path("id").asText();
        Browser browser = Browser.at(house);
        browser.post(path + "/entry", House.object().put("name", "Ines").put("key", meeting.path("attendeeKey").asText()))
                .expect(200);
        Browser before = browser.with(browser.cookie(), browser.csrf());
        assertThat(before.get("/api/session").json().path("csrf").asText()).isEqualTo(before.csrf()).isNotEmpty();

        browser.signIn(ines).expect(200);

        assertThat(browser.cookie()).isNotEmpty().isNotEqualTo(before.cookie());
        assertThat(browser.csrf()).isNotEqualTo(before.csrf());
        assertThat(before.get("/api/session").json()).isEqualTo(House.object().put("signedIn", false).put("csrf", ""));
        String say = path + "/chat/send-message";
        assertThat(before.with(before.cookie(), browser.csrf()).post(say, House.text("from before")).status()).isEqualTo(403);
        browser.post(say, House.text("from after")).expect(200);
    }

    @Test
    @DisplayName("an id that the browser brings along is never taken for a new session")
    void notFixed() {
        String chosen = "A".repeat(43);
        JsonNode meeting = house.meeting("Fixed");
        Browser guest = Browser.at(house).with(chosen, "");
        guest.post(
                        "/api/meetings/" + meeting.path("id").asText() + "/entry",
                        House.object().put("name", "Bo").put("key", meeting.path("attendeeKey").asText()))
                .expect(200);
        Browser account = Browser.at(house).with(chosen, "");
        account.signIn(ines).expect(200);

        assertThat(guest.cookie()).isNotEqualTo(chosen);
        assertThat(account.cookie()).isNotEqualTo(chosen);
        assertThat(guest.with(chosen, "").get("/api/session").json().path("csrf").asText()).isEmpty();
    }

    @Test
    @DisplayName("the cookie is for the server only, for this site only, and gone with the browser; signing off takes it away")
    void cookie() {
        Browser browser = Browser.at(house);

        List<String> set = browser.signIn(ines).expect(200).cookies();
        List<String> taken = browser.delete("/api/session").expect(204).cookies();

        assertThat(set).singleElement().satisfies(cookie -> assertThat(attributes(cookie))
                .contains("httponly", "samesite=lax", "path=/")
                .noneMatch(attribute -> attribute.startsWith("max-age") || attribute.startsWith("expires") || attribute.startsWith("domain")));
        assertThat(taken).singleElement().satisfies(cookie -> assertThat(cookie).matches(Browser.COOKIE + "=(\"\")?;.*"));
        assertThat(attributes(taken.getFirst())).contains("expires=thu, 01-jan-1970 00:00:00 gmt", "path=/");
    }

    private static List<String> attributes(String cookie) {
        return Stream.of(cookie.toLowerCase(java.util.Locale.ROOT).split(";")).skip(1).map(String::strip).toList();
    }

    @Test
    @DisplayName("who fails to sign in learns nothing: unknown mail, wrong password, no password and no address give one answer")
    void oneAnswer() {
        Browser browser = Browser.at(house, "127.0.0.11");
        var answers = Stream.of(ines.mail(), "nobody@sign-in.example", "admin@localhost", "no address", "@")
                .map(mail -> browser.signIn(mail, WRONG))
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("not-signed-in");
            assertThat(answer.body()).isEqualTo(answers.getFirst().body());
            assertThat(answer.cookies()).isEmpty();
        });
    }

    @Test
    @DisplayName("guessing one account's password is slowed down, with when to come back; meanwhile the right one is no use, and says so to nobody")
    void throttledByAccount() {
        Browser guesser = Browser.at(house, "127.0.0.12");
        Server.await("a pause of some seconds", House.SOON.multipliedBy(3), () -> seconds(guesser.signIn(otto.mail(), WRONG)) >= 4);

        Reply right = guesser.signIn(otto);
        Reply elsewhere = Browser.at(house, "127.0.0.13").signIn(otto);
        Reply wrong = guesser.signIn(otto.mail(), WRONG);

        assertThat(List.of(right, elsewhere, wrong)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.code()).isEqualTo("too-many");
            assertThat(answer.json().path("retry").asText()).isEqualTo("later");
            assertThat(answer.cookies()).isEmpty();
        });
        assertThat(guesser.signIn(ines).status()).as("another account, from the same address").isEqualTo(200);
        Server.await("the end of the pause", House.SOON, () -> Browser.at(house, "127.0.0.13").signIn(otto).status() == 200);
    }

    /** Until the next attempt; 0 if it was not refused for that. */
    private static long seconds(Reply answer) {
        return answer.status() == 429 ? Long.parseLong(answer.header("Retry-After")) : 0;
    }

    @Test
    @DisplayName("guessing many accounts from one address is slowed down there; people elsewhere sign in as ever")
    void throttledByAddress() {
        Browser guesser = Browser.at(house, "127.0.0.14");
        List<Integer> answers = IntStream.range(0, 40)
                .mapToObj(i -> guesser.signIn("guess-" + i + "@sign-in.example", WRONG).status())
                .takeWhile(status -> status != 429)
                .toList();

        assertThat(answers).hasSizeBetween(25, 39).containsOnly(403);
        assertThat(Browser.at(house, "127.0.0.15").signIn(ines).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("asking for links is slowed down too, and the answer says nothing of who has an account")
    void links() {
        Browser browser = Browser.at(house, "127.0.0.16");
        Reply known = browser.post("/api/sign-in-links", House.object().put("mail", ines.mail()));
        Reply unknown = browser.post("/api/sign-in-links", House.object().put("mail", "nobody@sign-in.example"));

        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.toString()).isEqualTo(known.toString());
        Server.await("a refusal", House.SOON, () -> browser.post(
                                "/api/sign-in-links", House.object().put("mail", "nobody@sign-in.example"))
                        .status()
                == 429);
    }

    @Test
    @DisplayName("a one-time link signs in once; used, replaced by a newer one, forged or empty it is refused with a reason")
    void oneTimeLink() {
        Browser browser = Browser.at(house, "127.0.0.17");
        Member member = Member.made(house, "line@sign-in.example", false);
        browser.post("/api/sign-in-links", House.object().put("mail", member.mail())).expect(202);
        String older = mailedAfter(member.mail(), "");
        browser.post("/api/sign-in-links", House.object().put("mail", member.mail())).expect(202);
        String token = mailedAfter(member.mail(), older);

        link(browser, token).expect(200);

        assertThat(browser.get("/api/session").json().path("signedIn").asBoolean()).isTrue();
        Browser thief = Browser.at(house, "127.0.0.17");
        assertThat(Stream.of(token, older, "A".repeat(43), "").map(bad -> link(thief, bad))).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("link-invalid");
            assertThat(answer.cookies()).isEmpty();
        });
    }

    private static Reply link(Browser browser, String token) {
        return browser.post("/api/session/link", House.object().put("token", token));
    }

    /** Links are mailed in the background. */
    private static String mailedAfter(String mail, String before) {
        Server.await("a link", House.SOON, () -> !Member.latest(mail, "Your link").equals(before));
        return Member.latest(mail, "Your link");
    }
}
