package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.RequestRefused;

/** Boards and annotations on a real server, and in Chromium; the pictures are in target/pictures/whiteboard. */
@ResourceLock(Server.SHARED)
class WhiteboardTest {
    private static final String PLUGIN = "whiteboard";

    private final House house = House.shared();

    static String added(MeetingClient person, String title) {
        return House.ask(person, PLUGIN, "add-board", House.object().put("title", title)).path("board").asText();
    }

    private static ObjectNode surface(String plugin, String item) {
        ObjectNode payload = House.object();
        payload.putObject("surface").put("plugin", plugin).put("item", item).put("page", "1");
        return payload;
    }

    /** @return the object's id */
    static String drawn(MeetingClient person, String plugin, String item, String text) {
        return House.ask(person, PLUGIN, "draw-object", drawing(plugin, item, text)).path("object").asText();
    }

    /** What draws a stroke, or a text. @param text empty for a stroke */
    static ObjectNode drawing(String plugin, String item, String text) {
        ObjectNode payload = surface(plugin, item);
        ObjectNode figure = payload.putObject("figure");
        figure.put("kind", text.isEmpty() ? "pen" : "text").put("colour", "red").put("width", 20).put("text", text);
        figure.set("points", House.read(text.isEmpty() ? "[100,100,50,31,-27,60]" : "[300,200]"));
        return payload;
    }

    static JsonNode read(MeetingClient person, String board) {
        return objects(person, PLUGIN, board);
    }

    private static JsonNode objects(MeetingClient person, String plugin, String item) {
        return House.ask(person, PLUGIN, "read-surface", surface(plugin, item)).path("objects");
    }

    private static void refused(String code, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("S47: two people draw on a board and on a text page, each sees the other's strokes with their names, also who comes later, and the log has by whom "
            + "each is; a replaced plugin keeps all of it")
    void together() {
        JsonNode meeting = house.meeting("Boards");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String board = added(ada, "Ideas");
            String page = TextPageTest.added(ada, "Agenda", "everyone");
            drawn(ada, PLUGIN, board, "");
            drawn(bo, PLUGIN, board, "Bo's words");
            drawn(bo, "text-page", page, "");
            House.await(ada, seen -> seen.events(PLUGIN, "object-drawn").size() == 3);
            assertThat(ada.record().events(PLUGIN, "object-drawn"))
                    .extracting(event -> event.payload().path("by").asText())
                    .containsExactly(House.id(ada), House.id(bo), House.id(bo));

            Server.shared().cli(List.of("deploy --force " + Server.archive(PLUGIN)));
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(late.record().hello().at("/views/whiteboard/boards/0/title").asText()).isEqualTo("Ideas");
                assertThat(read(late, board).findValuesAsText("text")).containsExactly("", "Bo's words");
            }
            drawn(bo, PLUGIN, board, "After it");
            assertThat(read(ada, board)).hasSize(3);
        }
    }

    @Test
    @DisplayName("what is undone, cleared or on a deleted board leaves the stored log: nobody who comes later is given it, and no store has it")
    void undoneIsGone() {
        JsonNode meeting = house.meeting("Undone");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String board = added(ada, "Quokka title");
            String stays = added(ada, "Stays");
            String undone = drawn(bo, PLUGIN, board, "bandicoot");
            drawn(bo, PLUGIN, stays, "cleared-potoroo");
            drawn(ada, PLUGIN, stays, "stays-here");
            drawn(bo, PLUGIN, board, "deleted-bettong");
            assertThat(Dump.rows(Server.shared())).anyMatch(row -> row.contains("bandicoot")).anyMatch(row -> row.contains("bettong"));

            House.ask(bo, PLUGIN, "erase-object", surface(PLUGIN, board).put("object", undone));
            ObjectNode clear = surface(PLUGIN, stays);
            clear.putArray("of").add(House.id(bo));
            House.ask(ada, PLUGIN, "clear-surface", clear);
            House.ask(ada, PLUGIN, "delete-board", House.object().put("board", board));

            assertThat(Dump.rows(Server.shared()))
                    .noneMatch(row -> row.contains("bandicoot") || row.contains("potoroo") || row.contains("bettong") || row.contains("Quokka"))
                    .anyMatch(row -> row.contains("stays-here"));
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(read(late, stays).findValuesAsText("text")).containsExactly("stays-here");
            }
        }
    }

    @Test
    @DisplayName("what was drawn on a text page goes with the page, out of every store")
    void pageDeleted() {
        JsonNode meeting = house.meeting("Annotated and deleted");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String page = TextPageTest.added(ada, "Goes", "everyone");
            String other = TextPageTest.added(ada, "Stays", "everyone");
            drawn(bo, "text-page", page, "dunnart");
            drawn(bo, "text-page", other, "ningaui");

            House.ask(ada, "text-page", "delete-page", House.object().put("page", page));

            assertThat(objects(bo, "text-page", page)).isEmpty();
            assertThat(objects(bo, "text-page", other).findValuesAsText("text")).containsExactly("ningaui");
            assertThat(Dump.rows(Server.shared())).noneMatch(row -> row.contains("dunnart")).anyMatch(row -> row.contains("ningaui"));
        }
    }

    @Test
    @DisplayName("a hidden attendee's stroke has no name on the wire for attendees, neither while it is drawn nor later; staff knows")
    void hidden() {
        JsonNode meeting = house.meeting("Hidden strokes");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient zoe = house.attendee(meeting, "Zoe");
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String id = House.id(zoe);
            String board = added(ada, "Ideas");
            House.ask(ada, "hidden-attendee", "hide-person", House.object().put("participant", id));
            House.await(zoe, seen -> seen.hello().at("/you/hidden").asBoolean());
            House.await(bo, seen -> !seen.hello().toString().contains(id));
            int before = bo.record().events().size();

            zoe.signal(PLUGIN, "pointer", surface(PLUGIN, board).put("x", 5).put("y", 5));
            String object = drawn(zoe, PLUGIN, board, "");
            House.ask(zoe, PLUGIN, "move-object", surface(PLUGIN, board).put("object", object).put("right", 1).put("down", 2));
            House.await(bo, seen -> !seen.events(PLUGIN, "object-moved").isEmpty());

            assertThat(bo.record().events().subList(before, bo.record().events().size()))
                    .extracting(event -> event.payload().toString())
                    .allMatch(payload -> payload.contains("\"by\":\"someone\""))
                    .noneMatch(payload -> payload.contains(id) || payload.contains("Zoe"));
            assertThat(read(bo, board).toString()).contains("someone").doesNotContain(id);
            House.await(ada, seen -> !seen.events(PLUGIN, "object-moved").isEmpty());
            assertThat(ada.record().events(PLUGIN, "object-drawn").getLast().payload().path("by").asText()).isEqualTo(id);
        }
    }

    @Test
    @DisplayName("S125: a withdrawn right to annotate is refused, and works again when it is given back; others' objects and boards are not for attendees")
    void rights() {
        JsonNode meeting = house.meeting("Rights on boards");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String board = added(ada, "Ideas");
            String adas = drawn(ada, PLUGIN, board, "");
            refused("not-permitted", () -> added(bo, "Mine"));
            refused("whiteboard:not-yours", () -> House.ask(bo, PLUGIN, "erase-object", surface(PLUGIN, board).put("object", adas)));
            refused("not-permitted", () -> House.ask(bo, PLUGIN, "remove-object", surface(PLUGIN, board).put("object", adas)));
            take(ada, false);
            refused("switched-off", () -> drawn(bo, PLUGIN, board, ""));
            assertThat(read(bo, board)).hasSize(1);
            take(ada, true);
            drawn(bo, PLUGIN, board, "");
            refused("whiteboard:malformed-figure", () -> drawn(bo, PLUGIN, board, "\u0007"));
        }
    }

    private static void take(MeetingClient staff, boolean allowed) {
        ObjectNode functions = House.object().put("allowed", allowed);
        functions.putArray("functions").add("whiteboard:annotate");
        House.ask(staff, "attendee-permissions", "set-functions", functions);
    }

    @Test
    @DisplayName("two people draw in Chromium with mouse, keys and a finger's width of a telephone; the other sees it, follows what is shown, looks around and comes back; "
            + "a withdrawn right is said, a replaced plugin loses nothing; in two languages, in the dark; axe finds nothing")
    void inTheBrowser() {
        JsonNode meeting = house.meeting("Boards in Chromium");

        Chromium.runReplacing(
                PLUGIN,
                "whiteboard.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("whiteboard"));
    }
}
