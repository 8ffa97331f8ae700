package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.RequestRefused;

/** Web links on a real server. */
@ResourceLock(Server.SHARED)
class WebLinkTest {
    private static final String PLUGIN = "web-link";

    private final House house = House.shared();

    private static String added(MeetingClient person, String title, String address) {
        return House.ask(person, PLUGIN, "add-link", House.object().put("title", title).put("address", address)).path("link").asText();
    }

    private static void delete(MeetingClient person, String link) {
        House.ask(person, PLUGIN, "delete-link", House.object().put("link", link));
    }

    private static void show(MeetingClient person, String link) {
        House.ask(person, "meeting", "show-content", House.object().put("plugin", PLUGIN).put("item", link));
    }

    private static JsonNode links(MeetingClient person) {
        return person.record().hello().at("/views/" + PLUGIN + "/links");
    }

    private static void refused(String code, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("a link that a presenter adds and shows is told to all, and to who comes later; deleted, it is in no store any more")
    void addedShownDeleted() {
        JsonNode meeting = house.meeting("Links");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient pia = house.presenter(meeting, "Pia");
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String stays = added(pia, "Handbook", "https://example.org/handbook?page=1#top");
            String goes = added(ada, "Cuscus", "http://cuscus.example.org/");
            show(pia, stays);
            House.await(bo, seen -> seen.events(PLUGIN, "link-added").size() == 2 && !seen.events("meeting", "content-shown").isEmpty());

            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(links(late).findValuesAsText("address"))
                        .containsExactly("https://example.org/handbook?page=1#top", "http://cuscus.example.org/");
                assertThat(late.record().hello().at("/views/meeting/shown/0/item").asText()).isEqualTo(stays);
            }
            delete(pia, goes);
            House.await(bo, seen -> !seen.events(PLUGIN, "link-deleted").isEmpty());

            try (MeetingClient last = house.attendee(meeting, "Last")) {
                assertThat(links(last).findValuesAsText("title")).containsExactly("Handbook");
            }
            assertThat(Dump.rows(Server.shared())).noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("cuscus"));
            refused("web-link:link-not-found", () -> delete(ada, goes));
        }
    }

    @Test
    @DisplayName("attendees neither add nor delete nor show links; addresses that run something, hold a password or are endless are refused")
    void refusals() {
        JsonNode meeting = house.meeting("Refused links");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String link = added(ada, "Handbook", "https://example.org/");

            refused("not-permitted", () -> added(bo, "Mine", "https://example.org/"));
            refused("not-permitted", () -> delete(bo, link));
            refused("not-permitted", () -> show(bo, link));
            List.of(
                            "javascript:alert(1)",
                            "data:text/html,<b>x</b>",
                            "file:///etc/passwd",
                            "/meetings",
                            "https://ada:secret@example.org/",
                            "https://example.org/" + "x".repeat(3000))
                    .forEach(address -> refused("web-link:bad-address", () -> added(ada, "Bad", address)));
            refused("web-link:bad-title", () -> added(ada, " ", "https://example.org/"));
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(links(late)).hasSize(1);
            }
        }
    }

    @Test
    @DisplayName("S73: who adds and shows a link while hidden is neither named nor identified to attendees; staff knows")
    void hidden() {
        JsonNode meeting = house.meeting("Hidden links");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient zebulon = house.presenter(meeting, "Zebulon Hidden");
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String id = House.id(zebulon);
            House.ask(ada, "hidden-attendee", "set-hidden-role", House.object().put("role", "presenter").put("hidden", true));
            House.await(zebulon, seen -> seen.hello().at("/you/hidden").asBoolean());
            House.await(bo, seen -> !seen.hello().toString().contains(id));
            int before = bo.record().events().size();

            String link = added(zebulon, "Handbook", "https://example.org/");
            show(zebulon, link);
            delete(zebulon, link);
            House.await(bo, seen -> !seen.events(PLUGIN, "link-deleted").isEmpty());

            assertThat(bo.record().events().subList(before, bo.record().events().size()))
                    .extracting(event -> event.payload().toString())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .noneMatch(payload -> payload.contains(id) || payload.contains("Zebulon"));
            House.await(ada, seen -> !seen.events(PLUGIN, "link-deleted").isEmpty());
            assertThat(ada.record().events(PLUGIN, "link-added").getLast().payload().path("by").asText()).isEqualTo(id);
        }
    }
}
