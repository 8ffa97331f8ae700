package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Media;
import org.plenum.spi.media.MediaEngine;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.RoomSpec;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

class PluginEnginesTest {
    private static final ParticipantId ANNA = House.person("anna");
    private final House house = new House();
    private final Wire user = new Wire("user", 900);
    private final Wire near = new Wire("near", 100);
    private final Wire far = new Wire("far", 200);
    private final Wire.Told told = new Wire.Told();

    @BeforeEach
    void deploy() {
        house.deploy(user.arrival());
        house.deploy(far.arrival());
        house.deploy(near.arrival());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private MediaRoom open(String engine) {
        return opening(engine).join();
    }

    private CompletableFuture<MediaRoom> opening(String engine) {
        return user.media().open(engine, new RoomSpec(house.tenant, house.meeting), told).toCompletableFuture();
    }

    private String chosen(String preferred) {
        return user.media().chosen(house.tenant, preferred).map(Media.Engine::id).orElse("");
    }

    private static void refused(CompletableFuture<MediaRoom> opening, CommonError code) {
        assertThatThrownBy(opening::join).cause().isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    @DisplayName("a tenant is given the engine it prefers, else the first by order, and never one that is off or does not work while another does")
    void choice() {
        assertThat(chosen("")).isEqualTo("near");
        assertThat(chosen("far")).isEqualTo("far");
        near.working = false;
        assertThat(chosen("near")).isEqualTo("far");
        house.off.add("far");
        assertThat(chosen("far")).isEqualTo("user");
        assertThat(user.media().engines(house.tenant)).extracting(Media.Engine::id).containsExactly("user", "near");
        assertThat(house.kernel().engines().all()).containsOnlyKeys("far", "near", "user");
        assertThat(house.kernel().engines().all()).containsEntry("near", new MediaEngine.Health(false, "by hand"));
    }

    @Test
    @DisplayName("what is asked goes to the engine and what it tells to who opened the room, and an engine that throws harms nobody")
    void passes() {
        MediaRoom room = open("near");
        room.join(ANNA, Rights.RECEIVE).toCompletableFuture().join();
        room.signal(ANNA, new Signal("pub", Signal.Type.ANSWER, "v=0", Map.of()));
        room.setAllowed(ANNA, Kind.CAMERA, false);
        room.subscribe(ANNA, Set.of(), Quality.LOW);
        room.publish(ANNA, Set.of(Kind.CAMERA));
        room.leave(ANNA);
        var events = near.rooms.getFirst().events;
        events.signal(ANNA, new Signal("pub", Signal.Type.OFFER, "v=0", Map.of()));
        events.trackLive(new TrackRef(ANNA, Kind.SCREEN));
        events.trackEnded(new TrackRef(ANNA, Kind.SCREEN));
        events.level(ANNA, 60);
        events.speaking(ANNA);
        events.state(ANNA, ConnectionState.CONNECTED);

        assertThat(near.rooms.getFirst().asked).containsExactly("join", "signal ANSWER", "allowed CAMERA false", "subscribe LOW", "leave");
        assertThat(told.news).containsExactly("signal OFFER", "live SCREEN", "ended SCREEN", "level 60", "speaking", "state CONNECTED");
    }

    @Test
    @DisplayName("when an engine goes, its rooms and itself are closed, whoever opened them is told once, and nothing passes any more")
    void engineGoes() {
        MediaRoom room = open("near");
        MediaRoom other = open("far");

        house.undeploy(near.arrival());
        near.rooms.getFirst().events.speaking(ANNA);
        room.leave(ANNA);
        other.leave(ANNA);

        assertThat(told.news).containsExactly("failed plugin 'near' has left");
        assertThat(near.rooms.getFirst().asked).containsExactly("close");
        assertThat(near.closed).isTrue();
        assertThat(far.rooms.getFirst().asked).containsExactly("leave");
        assertThat(chosen("near")).isEqualTo("far");
    }

    @Test
    @DisplayName("a room that the engine gives up is told as failed, and closed")
    void engineGivesUp() {
        MediaRoom room = open("near");

        near.rooms.getFirst().events.failed("port gone");
        near.rooms.getFirst().events.speaking(ANNA);
        room.leave(ANNA);

        assertThat(told.news).containsExactly("failed port gone");
        assertThat(near.rooms.getFirst().asked).containsExactly("close");
    }

    @Test
    @DisplayName("when the plugin goes that opened a room, the room is closed and the plugin is told nothing more")
    void userGoes() {
        open("near");

        house.undeploy(user.arrival());
        near.rooms.getFirst().events.speaking(ANNA);

        assertThat(near.rooms.getFirst().asked).containsExactly("close");
        assertThat(told.news).isEmpty();
        assertThat(user.closed).isTrue();
    }

    @Test
    @DisplayName("an engine that leaves while it opens a room has it closed, and who asked is refused")
    void leavesWhileOpening() {
        near.gate = new CompletableFuture<>();
        CompletableFuture<MediaRoom> opening = opening("near");

        house.undeploy(near.arrival());
        near.gate.complete(null);

        refused(opening, CommonError.PLUGIN_ABSENT);
        assertThat(near.rooms.getFirst().asked).containsExactly("close");
    }

    @Test
    @DisplayName("no room in an engine that is not there, is off, or fails; what it throws does not leave it")
    void refusals() {
        refused(opening("nobody"), CommonError.PLUGIN_ABSENT);
        house.off.add("far");
        refused(opening("far"), CommonError.PLUGIN_ABSENT);
        near.failing = Optional.of(new IllegalStateException("as asked"));
        refused(opening("near"), CommonError.INTERNAL);
        near.failing = Optional.of(new PlenumException(CommonError.TOO_MANY, "rooms"));
        refused(opening("near"), CommonError.TOO_MANY);
        assertThat(told.news).isEmpty();
    }
}
