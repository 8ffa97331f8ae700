package org.plenum.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.meeting.room.Layout.Region.CONTENT;
import static org.plenum.meeting.room.Layout.Region.LEFT;
import static org.plenum.meeting.room.Layout.Region.RIGHT;

import java.util.Collections;
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

class LayoutTest {
    private static final Layout.Place CHAT = new Layout.Place("chat", "plenum-chat", LEFT, true);
    private static final Layout.Place PEOPLE = new Layout.Place("meeting", "people", RIGHT, false);
    private static final Layout.Side WIDE = new Layout.Side(LEFT, 35, false);

    private final RoomScene scene = new RoomScene();

    @BeforeEach
    void people() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);
    }

    @Test
    @DisplayName("what staff arranges is told to everyone, and to who comes later; no person is in it")
    void toldToAll() {
        own(List.of(CHAT, PEOPLE), List.of(WIDE));

        scene.thenHappened(RoomEvent.LayoutSet.class);
        scene.thenFor(Audience.EVERYONE);
        assertThat(scene.events().getFirst().toString()).doesNotContain(RoomScene.id("olga").value());
        scene.given("late", Role.ATTENDEE);
        assertThat(scene.seenBy("late").layout())
                .isEqualTo(new Layout(Layout.Kind.OWN, List.of(CHAT, PEOPLE), List.of(WIDE)));
    }

    @Test
    @DisplayName("a named layout replaces another, the same again does nothing, and setting all free takes it back")
    void replaced() {
        own(List.of(CHAT), List.of());
        set(Layout.Kind.CONTENT);
        assertThat(scene.seenBy("bo").layout().kind()).isEqualTo(Layout.Kind.CONTENT);

        set(Layout.Kind.CONTENT);
        scene.thenHappened();
        set(Layout.Kind.FREE);

        assertThat(scene.seenBy("bo").layout()).isEqualTo(Layout.FREE);
        assertThat(scene.room).isEqualTo(scene.feature.evolve(scene.room, new RoomEvent.LayoutSet(Layout.Kind.FREE, List.of(), List.of())));
    }

    @Test
    @DisplayName("it is for organizers and presenters")
    void staffOnly() {
        var command = scene.feature.commands().stream().filter(one -> one.name().equals("set-layout")).findFirst().orElseThrow();

        assertThat(command.permission()).isEqualTo(new Permission("meeting:set-layout", Set.of(Role.ORGANIZER, Role.PRESENTER)));
    }

    @Test
    @DisplayName("panels that no plugin has are refused, and those that are named twice")
    void unknownPanels() {
        own(List.of(CHAT, new Layout.Place("chess", "plenum-chess", LEFT, false)), List.of());
        scene.thenRefused(MeetingError.UNKNOWN_PANEL);
        own(List.of(new Layout.Place("chat", "plenum-polls", LEFT, false)), List.of());
        scene.thenRefused(MeetingError.UNKNOWN_PANEL);
        own(List.of(new Layout.Place("meeting", "lobby", LEFT, false)), List.of());
        scene.thenRefused(MeetingError.UNKNOWN_PANEL);

        own(List.of(CHAT, new Layout.Place("chat", "plenum-chat", CONTENT, false)), List.of());

        scene.thenRefused(CommonError.INVALID);
    }

    @Test
    @DisplayName("no more than 200 places, sides of 10 to 60 per cent, each once; the middle has no width")
    void bounds() {
        own(Collections.nCopies(201, CHAT), List.of());
        scene.thenRefused(CommonError.TOO_LARGE);
        for (Layout.Side wrong : List.of(new Layout.Side(LEFT, 9, false), new Layout.Side(RIGHT, 61, false), new Layout.Side(CONTENT, 30, false))) {
            own(List.of(), List.of(wrong));
            scene.thenRefused(CommonError.INVALID);
        }
        own(List.of(), List.of(WIDE, WIDE));
        scene.thenRefused(CommonError.INVALID);
        scene.when("olga", "set-layout", new RoomPayload.SetLayout(Layout.Kind.CONTENT, List.of(CHAT), List.of()));
        scene.thenRefused(CommonError.INVALID);

        own(List.of(), List.of(new Layout.Side(LEFT, 10, false), new Layout.Side(RIGHT, 0, true)));

        scene.thenHappened(RoomEvent.LayoutSet.class);
    }

    private void own(List<Layout.Place> places, List<Layout.Side> sides) {
        scene.when("olga", "set-layout", new RoomPayload.SetLayout(Layout.Kind.OWN, places, sides));
    }

    private void set(Layout.Kind kind) {
        scene.when("olga", "set-layout", new RoomPayload.SetLayout(kind, List.of(), List.of()));
    }
}
