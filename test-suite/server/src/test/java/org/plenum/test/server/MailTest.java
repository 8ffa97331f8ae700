package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.bench.client.Answer;
import org.plenum.bench.client.PlenumSession;

/** A server that {@code wildfly-config/mail.cli} was applied to, and a mail server that shows what it was given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target", "server-home-mail").toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("https?://\\S+#(?:key|token)=([A-Za-z0-9_-]+)");

    private GreenMail mails;
    private Server server;
    private House house;

    @BeforeAll
    void start() throws IOException {
        if (!Files.isDirectory(HOME.resolve("standalone"))) {
            Duration limit = Duration.ofMinutes(10);
            Programs.run(ROOT, limit, ROOT.resolve("plenum").toString(), "server-home", HOME.toString(), "h2");
            Programs.run(ROOT, limit, ROOT.resolve("plenum").toString(), "configure", HOME.toString(), "mail.cli");
        }
        mails = new GreenMail(new ServerSetup(Server.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        var properties = Map.of(
                "plenum.mail.host", "127.0.0.1",
                "plenum.mail.port", String.valueOf(mails.getSmtp().getPort()),
                "plenum.mail.from", "plenum@example.org",
                "plenum.mail.starttls", "false",
                "plenum.mail-retry-seconds", "1");
        server = Server.start("mail", HOME, properties, Map.of());
        house = House.at(server);
    }

    @AfterAll
    void stop() {
        house.close();
        server.close();
        mails.stop();
    }

    private List<MimeMessage> to(String mail) {
        return Stream.of(mails.getReceivedMessages()).filter(message -> mail.equals(header(message, "To"))).toList();
    }

    private MimeMessage mailed(String mail, String subject) {
        Server.await("a mail to " + mail, House.SOON, () -> to(mail).stream().anyMatch(one -> subject(one).startsWith(subject)));
        return to(mail).stream().filter(one -> subject(one).startsWith(subject)).toList().getLast();
    }

    private static String header(MimeMessage message, String name) {
        try {
            return String.join("|", List.of(message.getHeader(name)));
        } catch (MessagingException fault) {
            throw new AssertionError(fault);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException fault) {
            throw new AssertionError(fault);
        }
    }

    private static String body(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (MessagingException fault) {
            throw new AssertionError(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String token(MimeMessage message) {
        Matcher link = LINK.matcher(body(message));
        assertThat(link.find()).as(body(message)).isTrue();
        return link.group(1);
    }

    private static ObjectNode plan(String title, String... people) {
        ObjectNode plan = House.object().put("title", title).put("access", "named").put("lobby", "nobody");
        List.of(people).forEach(plan.withArray("people")::add);
        return plan;
    }

    private JsonNode invited(String title, String... people) {
        return house.organizer().post("/api/meetings", plan(title, people)).expect(201);
    }

    private JsonNode invitation(JsonNode meeting, String mail) {
        JsonNode all = house.organizer().get("/api/meetings/" + meeting.path("id").asText() + "/invitations").expect(200);
        return StreamSupport.stream(all.path("invitations").spliterator(), false)
                .filter(one -> one.path("mail").asText().equals(mail))
                .findFirst()
                .orElseThrow();
    }

    private void awaitState(JsonNode meeting, String mail, String state) {
        Server.await("the invitation of " + mail + " to be " + state, House.SOON, () -> invitation(meeting, mail).path("state").asText().equals(state));
    }

    private Answer enter(JsonNode meeting, String key) {
        var body = House.object().put("name", "Gast").put("key", key);
        return house.server().nobody().post("/api/meetings/" + meeting.path("id").asText() + "/entry", body);
    }

    @Test
    @DisplayName("S38: an invitation reaches the mail server in English and Swedish, whatever script its title has, and its link lets in")
    void invitation() throws MessagingException {
        String title = "Möte 🎉 مرحبا בוקר \u202Eabc";
        JsonNode meeting = invited(title, "o'hara+guest@example.net");

        MimeMessage mail = mailed("o'hara+guest@example.net", "Invitation");

        assertThat(subject(mail)).isEqualTo("Invitation: " + title);
        assertThat(header(mail, "Subject")).as("on the wire").matches("\\p{ASCII}+");
        assertThat(header(mail, "From")).isEqualTo("plenum@example.org");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(body(mail)).contains("invites you to the meeting \"" + title, "bjuder in dig till mötet \"" + title);
        assertThat(LINK.matcher(body(mail)).results().map(link -> link.group().replaceAll("/m/.*", "")))
                .as("no other host is named")
                .containsOnly(server.address().toString());
        awaitState(meeting, "o'hara+guest@example.net", "sent");
        assertThat(enter(meeting, token(mail)).expect(200).path("state").asText()).isEqualTo("admitted");
        assertThat(invitation(meeting, "o'hara+guest@example.net").path("used").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("an invitation that is sent again has another link, and the first is void; asked too often it is refused")
    void sentAgain() {
        JsonNode meeting = invited("Again", "again@example.net");
        String first = token(mailed("again@example.net", "Invitation"));
        awaitState(meeting, "again@example.net", "sent");
        String path = "/api/meetings/" + meeting.path("id").asText() + "/invitations";
        var again = House.object().put("mail", "again@example.net");

        house.organizer().post(path, again).expect(202);

        Server.await("the second mail", House.SOON, () -> to("again@example.net").size() == 2);
        assertThat(enter(meeting, first).status()).isEqualTo(404);
        assertThat(enter(meeting, token(to("again@example.net").getLast())).status()).isEqualTo(200);
        Server.await("a refusal", House.SOON, () -> house.organizer().post(path, again).status() == 429);
    }

    @Test
    @DisplayName("S10, S11: the links to sign in and to confirm a mail address come by mail, in the person's language, and work")
    void links() {
        var account = House.object().put("mail", "sven@example.net").put("firstName", "Sven").put("language", "sv");
        house.organizer().post("/api/admin/accounts", account).expect(201);
        mailed("sven@example.net", "Ditt konto hos");
        house.server().nobody().post("/api/sign-in-links", House.object().put("mail", "sven@example.net")).expect(202);
        MimeMessage link = mailed("sven@example.net", "Din länk för att logga in");
        assertThat(header(link, "Content-Language")).isEqualTo("sv");
        assertThat(body(link)).startsWith("Hej Sven");

        PlenumSession sven = house.server().signIn(token(link));
        sven.put("/api/preferences", House.object().put("mail", "sven.ny@example.net").put("language", "en")).expect(200);

        assertThat(body(mailed("sven@example.net", "Your mail address will be changed"))).contains("sven.ny@example.net");
        String confirm = token(mailed("sven.ny@example.net", "Please confirm your mail address"));
        sven.post("/api/preferences/mail", House.object().put("token", confirm)).expect(204);
        assertThat(sven.get("/api/preferences").expect(200).path("mail").asText()).isEqualTo("sven.ny@example.net");
        mailed("sven@example.net", "Your mail address was changed");
    }

    @Test
    @DisplayName("lines cannot be put into a mail's head by titles, names or addresses; odd addresses are refused, not sent elsewhere")
    void injection() {
        PlenumSession organizer = house.organizer();
        String bcc = "\r\nBcc: victim@example.net";
        var accounts = Stream.of(
                House.object().put("mail", "name@example.net").put("firstName", "Eve" + bcc),
                House.object().put("mail", "eve@example.net" + bcc));
        var meetings = Stream.of(
                plan("Title" + bcc),
                plan("Title\nBcc: victim@example.net"),
                plan("List", "eve@example.net" + bcc),
                plan("List", "eve@example.net,victim@example.net"),
                plan("List", "Eve <victim@example.net>"),
                plan("List", "eve@example.net%0d%0aBcc:victim@example.net"));

        assertThat(accounts.map(body -> organizer.post("/api/admin/accounts", body).status())).containsOnly(400);
        assertThat(meetings.map(body -> organizer.post("/api/meetings", body).status())).containsOnly(400);
        invited("Line\u2028Bcc: victim@example.net", "after@example.net");
        MimeMessage mail = mailed("after@example.net", "Invitation");

        assertThat(header(mail, "Subject")).as("on the wire").matches("\\p{ASCII}+");
        assertThat(to("victim@example.net")).isEmpty();
        assertThat(Stream.of(mails.getReceivedMessages()).flatMap(MailTest::receivers)).doesNotContain("victim@example.net");
    }

    private static Stream<String> receivers(MimeMessage message) {
        try {
            return Stream.ofNullable(message.getRecipients(Message.RecipientType.BCC)).flatMap(Stream::of).map(Object::toString);
        } catch (MessagingException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    @DisplayName("while the mail server is away meetings are made, the organizer sees that mails wait, and later each arrives once; "
            + "a killed server loses none, nor a meeting it has just confirmed, and sends none twice")
    void away() {
        JsonNode earlier = invited("Before", "earlier@example.net");
        awaitState(earlier, "earlier@example.net", "sent");
        mails.getSmtp().stopService();

        JsonNode meeting = invited("While away", "late@example.net");

        var account = House.object().put("mail", "new@example.net");
        assertThat(house.organizer().post("/api/admin/accounts", account).expect(201).path("mailed").asBoolean(true)).isFalse();
        awaitState(meeting, "late@example.net", "failed");
        assertThat(invitation(meeting, "late@example.net").path("next").isTextual()).isTrue();
        JsonNode justMade = house.meeting("The moment before");
        server.kill();
        house.close();
        server.startAgain();
        house = House.at(server);
        house.organizer().get("/api/meetings/" + justMade.path("id").asText()).expect(200);
        assertThat(invitation(meeting, "late@example.net").path("state").asText()).isEqualTo("failed");
        mails.reset();
        awaitState(meeting, "late@example.net", "sent");
        assertThat(enter(meeting, token(mailed("late@example.net", "Invitation"))).status()).isEqualTo(200);
        JsonNode last = invited("Afterwards", "last@example.net");
        awaitState(last, "last@example.net", "sent");
        assertThat(to("late@example.net")).hasSize(1);
        assertThat(to("earlier@example.net")).as("sent before the mail server forgot all").isEmpty();
    }
}
