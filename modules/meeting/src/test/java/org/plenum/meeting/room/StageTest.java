package org.plenum.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.meeting.MeetingError;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;

/** What staff shows to all in the content area. */
class StageTest {
    private final RoomScene scene = new RoomScene();

    @BeforeEach
    void people() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("petra", Role.PRESENTER);
        scene.given("bo", Role.ATTENDEE);
    }

    @Test
    @DisplayName("S47: an item is shown to all, those who come later see the same, and the log has who showed it")
    void shown() {
        show("petra", "notes", "page-1");

        scene.thenHappened(RoomEvent.ContentShown.class);
        scene.thenFor(Audience.EVERYONE);
        scene.given("late", Role.ATTENDEE);
        assertThat(scene.seenBy("late").shown()).isEqualTo(List.of(new Shown("notes", "page-1", RoomScene.id("petra"))));
    }

    @Test
    @DisplayName("another item takes its place; the same again by the same does nothing, by another names them; showing nothing takes it back")
    void replaced() {
        show("petra", "notes", "page-1");
        show("petra", "notes", "page-1");
        scene.thenHappened();
        show("olga", "notes", "page-1");
        assertThat(scene.seenBy("bo").shown()).extracting(Shown::by).containsExactly(RoomScene.id("olga"));
        show("olga", "notes", "page-2");
        assertThat(scene.seenBy("bo").shown()).extracting(Shown::item).containsExactly("page-2");

        show("petra", "", "");

        scene.thenHappened(RoomEvent.ContentShown.class);
        assertThat(scene.seenBy("bo").shown()).isEmpty();
        show("petra", "", "");
        scene.thenHappened();
    }

    @Test
    @DisplayName("it is for organizers and presenters")
    void staffOnly() {
        var command = scene.feature.commands().stream().filter(one -> one.name().equals("show-content")).findFirst().orElseThrow();

        assertThat(command.permission()).isEqualTo(new Permission("meeting:show-content", Set.of(Role.ORGANIZER, Role.PRESENTER)));
    }

    @Test
    @DisplayName("plugins without content and items that are no names are refused")
    void odd() {
        show("olga", "chat", "page-1");
        scene.thenRefused(MeetingError.UNKNOWN_PANEL);
        show("olga", "", "page-1");
        scene.thenRefused(MeetingError.UNKNOWN_PANEL);
        for (String item : List.of("", "a b", "<b>", "ä", "x".repeat(101))) {
            show("olga", "notes", item);
            scene.thenRefused(CommonError.INVALID);
        }
    }

    private void show(String person, String plugin, String item) {
        scene.when(person, "show-content", new RoomPayload.ShowContent(plugin, item));
    }
}
