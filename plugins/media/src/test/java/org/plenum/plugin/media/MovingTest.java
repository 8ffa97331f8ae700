package org.plenum.plugin.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.media.Studio.id;
import static org.plenum.plugin.media.Studio.tab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.Wanted.Watch;
import org.plenum.plugin.media.Wanted.Wish;
import org.plenum.spi.Role;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.TrackRef;

/** An engine goes, and the call moves to another. */
class MovingTest {
    private static final TrackRef FACE = new TrackRef(id("anna"), Kind.CAMERA);

    private final Studio studio = new Studio();

    @BeforeEach
    void call() {
        List.of("anna", "bo").forEach(name -> {
            studio.come(name, Role.ATTENDEE);
            studio.join(name);
        });
        studio.turn("anna", "turn-microphone", true);
        studio.turn("anna", "turn-camera", true);
        studio.ask("bo", "watch", new Watch(tab("bo"), List.of(new Wish(id("anna"), Kind.CAMERA, Quality.HIGH))));
        studio.engine.events().trackLive(FACE);
        studio.engine.asked();
        studio.told("anna");
        studio.told("bo");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static Told.Moved moved(String name, String engine) {
        return new Told.Moved(tab(name), Studio.NOW.toEpochMilli() + 1, engine, Set.of(Capability.SERVER_MEDIA), List.of(), false);
    }

    @Test
    @DisplayName("everybody is told of the interruption, then of the other engine, and is let in there anew; what they sent and were given is asked for again")
    void moves() {
        MediaEvents old = studio.engine.events();
        studio.engine.works(false);
        studio.other.works(true);

        old.failed("it went");
        Studio.await(() -> studio.messages().stream().filter(message -> message.name().equals("moved")).count() == 2);

        assertThat(studio.told("bo"))
                .containsExactly(new Told.Interrupted(tab("bo")), new Told.Track(id("anna"), Kind.CAMERA, false), moved("bo", "two"));
        assertThat(studio.told("anna")).contains(new Told.Interrupted(tab("anna")), moved("anna", "two"));
        // Waits for the call's lock, under which all of them are moved.
        studio.turn("bo", "turn-microphone", false);
        assertThat(studio.other.asked())
                .startsWith("open", "join anna")
                .contains("allow anna microphone", "allow anna camera", "publish anna microphone camera", "join bo")
                .endsWith("give bo high anna/camera anna/microphone");
        old.trackLive(FACE);
        old.failed("again");
        assertThat(studio.told("bo")).isEmpty();
        studio.other.events().trackLive(FACE);
        assertThat(studio.told("bo")).containsExactly(new Told.Track(id("anna"), Kind.CAMERA, true));
    }

    @Test
    @DisplayName("it goes on trying until an engine is there; what people turn on and off meanwhile holds then")
    void waits() {
        studio.engine.works(false);
        studio.engine.events().failed("it went");
        studio.turn("anna", "turn-camera", false);
        studio.turn("bo", "turn-microphone", true);
        assertThat(studio.engine.asked()).isEmpty();

        studio.engine.works(true);
        Studio.await(() -> studio.messages().stream().filter(message -> message.name().equals("moved")).count() == 2);
        // Waits for the call's lock, under which both are moved.
        studio.turn("anna", "turn-camera", false);

        assertThat(studio.engine.asked())
                .contains("publish anna microphone", "publish bo microphone", "give bo high anna/microphone", "give anna high bo/microphone")
                .noneMatch(what -> what.contains("camera"));
        assertThat(studio.engine.opened()).isEqualTo(2);
    }

    @Test
    @DisplayName("who joins meanwhile has it moved, if there is an engine by then")
    void joined() {
        studio.come("cleo", Role.ATTENDEE);
        studio.engine.works(false);
        studio.engine.events().failed("it went");
        studio.engine.works(true);

        Told.Joined joined = studio.join("cleo");

        assertThat(joined.engine()).isEqualTo("one");
        assertThat(studio.told("anna")).contains(moved("anna", "one"));
        assertThat(studio.engine.opened()).isEqualTo(2);
    }

    @Test
    @DisplayName("when everybody has left meanwhile, no room is opened")
    void deserted() {
        studio.come("olga", Role.ORGANIZER);
        studio.engine.works(false);
        int looked = studio.engine.looked();
        studio.engine.events().failed("it went");
        Studio.await(() -> studio.engine.looked() > looked);
        studio.go("anna");
        studio.go("bo");

        studio.engine.works(true);
        studio.come("anna", Role.ATTENDEE);
        studio.join("anna");

        assertThat(studio.engine.opened()).isEqualTo(2);
        assertThat(studio.engine.asked()).containsExactly("open", "join anna");
    }

    @Test
    @DisplayName("a room that opens when everybody has left is closed")
    void tooLate() {
        studio.come("olga", Role.ORGANIZER);
        studio.engine.slow();
        studio.engine.events().failed("it went");
        Studio.await(() -> studio.engine.waiting() == 1);
        studio.go("anna");
        studio.go("bo");
        studio.engine.asked();

        studio.engine.letIn();

        var asked = new ArrayList<String>();
        Studio.await(() -> {
            asked.addAll(studio.engine.asked());
            return !asked.isEmpty();
        });
        assertThat(asked).containsExactly("close");
    }

    @Test
    @DisplayName("for whom the other engine has no room, the page is told that it failed, so that it asks again")
    void noRoom() {
        studio.engine.works(false);
        studio.other.works(true);
        studio.other.most(1);

        studio.engine.events().failed("it went");
        Studio.await(() -> studio.messages().stream().anyMatch(message -> message.name().equals("state")));

        assertThat(studio.told("bo")).endsWith(new Told.State(tab("bo"), ConnectionState.FAILED));
    }

    @Test
    @DisplayName("it tries four times a second for ten seconds, then more seldom")
    void pauses() {
        assertThat(Opening.pause(0)).isEqualTo(Duration.ofMillis(250));
        assertThat(Opening.pause(40)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Opening.pause(1000)).isEqualTo(Duration.ofSeconds(5));
    }
}
