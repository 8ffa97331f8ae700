package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.Answer;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;

@ResourceLock(Server.SHARED)
class PersonalDataTest {
    private static final int SIGNED_OFF = 4001;
    private static final String ERASURES = "/api/admin/erasures";

    private final House house = House.shared();

    private static JsonNode holder(JsonNode export, String id) {
        return StreamSupport.stream(export.path("holders").spliterator(), false)
                .filter(holder -> holder.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no holder '" + id + "' in " + export));
    }

    /** Somebody new, signed in by the link of the mail that the server writes into its log. */
    private PlenumSession member(String mail, String firstName) {
        house.organizer()
                .post("/api/admin/accounts", House.object().put("mail", mail).put("firstName", firstName).put("lastName", "Berg"))
                .expect(201);
        var link = Pattern.compile("mail to " + Pattern.quote(mail) + ".*?/sign-in#token=([A-Za-z0-9_-]+)", Pattern.DOTALL);
        Server.await("the mail to " + mail, Duration.ofSeconds(20), () -> link.matcher(Server.text(Server.shared().log())).find());
        Matcher found = link.matcher(Server.text(Server.shared().log()));
        assertThat(found.find()).isTrue();
        return house.server().signIn(found.group(1));
    }

    private static ObjectNode meant(String account, String mail) {
        return House.object().put("account", account).put("mail", mail);
    }

    private JsonNode account(String text) {
        return house.organizer().get("/api/admin/accounts?text=" + text).expect(200).path("accounts").path(0);
    }

    @Test
    @DisplayName("S17: a guest is given what every plugin holds of them, and nothing of others")
    void guestsExport() {
        JsonNode meeting = house.meeting("Export");
        PlenumSession session = house.server().nobody();
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.join(session, meeting, "Bo Export", meeting.path("attendeeKey").asText())) {
            House.ask(ada, "chat", "send-message", House.text("not Bo's words"));
            House.ask(bo, "chat", "send-message", House.text("Bo's own words"));

            JsonNode export = session.get("/api/data").expect(200);

            assertThat(export.path("complete").asBoolean()).isTrue();
            assertThat(export.path("holders")).extracting(holder -> holder.path("id").asText()).containsAll(Server.plugins());
            assertThat(holder(export, "chat").path("items")).hasSize(1);
            assertThat(holder(export, "chat").at("/items/0/text").asText()).isEqualTo("Bo's own words");
            assertThat(holder(export, "chat").at("/items/0/category/sv").asText()).isEqualTo("Meddelanden du skrev");
            assertThat(holder(export, "hidden-attendee").path("state").asText()).isEqualTo("nothing");
            assertThat(holder(export, "meeting").toString()).contains("Bo Export");
            assertThat(export.toString()).doesNotContain("not Bo's");
        }
        assertThat(house.server().nobody().get("/api/data").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("an erased person is gone from accounts, lists, running meetings and everybody's screen; what others wrote stays")
    void erased() {
        String mail = "erna.erased@example.org";
        PlenumSession session = member(mail, "Erna");
        JsonNode meeting = house.meeting("Erasure");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient erna = house.join(session, meeting, "", meeting.path("attendeeKey").asText())) {
            House.ask(erna, "chat", "send-message", House.text("words of the erased"));
            House.ask(ada, "chat", "send-message", House.text("words of Ada"));
            String account = account(mail).path("id").asText();
            String path = "/api/admin/data/" + account;
            assertThat(house.organizer().get(path).expect(200).toString()).contains("words of the erased", mail);

            Answer slip = house.organizer().post(ERASURES, meant(account, "ada@example.org"));
            JsonNode done = house.organizer().post(ERASURES, meant(account, mail)).expect(200);

            assertThat(slip.body().path("field").asText()).isEqualTo("mail");
            assertThat(done.path("problem").asText()).isEmpty();
            assertThat(done.path("finished").isTextual()).isTrue();
            House.await(erna, seen -> seen.closeCodes().contains(SIGNED_OFF));
            House.await(ada, seen -> seen.hello().toString().contains("Erased person"));
            assertThat(ada.record().hello().toString())
                    .contains("words of Ada")
                    .doesNotContain("words of the erased")
                    .doesNotContain("Erna");
            assertThat(session.get("/api/preferences").status()).isEqualTo(403);
            assertThat(account(mail).isMissingNode()).isTrue();
            String after = house.organizer().get(path).expect(200).toString();
            assertThat(after).doesNotContain("words of the erased").doesNotContain("Erna");
            assertThat(house.organizer().get(ERASURES).expect(200).toString()).contains(account);
        }
    }

    @Test
    @DisplayName("nobody but an administrator sees or erases what is held of others")
    void refused() {
        PlenumSession member = member("mia.member@example.org", "Mia");
        String id = account("mia.member@example.org").path("id").asText();
        ObjectNode meant = meant(id, "mia.member@example.org");

        assertThat(member.get("/api/admin/data/" + id).status()).isEqualTo(403);
        assertThat(member.post(ERASURES, meant).status()).isEqualTo(403);
        assertThat(house.server().nobody().post(ERASURES, meant).status()).isEqualTo(403);
        assertThat(member.get("/api/preferences").expect(200).path("firstName").asText()).isEqualTo("Mia");
    }
}
