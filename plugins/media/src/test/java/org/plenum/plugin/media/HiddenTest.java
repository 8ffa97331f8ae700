package org.plenum.plugin.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.media.Studio.id;
import static org.plenum.plugin.media.Studio.tab;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.Wanted.Moderate;
import org.plenum.plugin.media.Wanted.Watch;
import org.plenum.plugin.media.Wanted.Wish;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** People in a call of whom others may not know: hal and hanna are hidden from anna, not from olga (S73, S76). */
class HiddenTest {
    private static final TrackRef HAL = new TrackRef(id("hal"), Kind.CAMERA);
    private static final TrackRef HANNA = new TrackRef(id("hanna"), Kind.CAMERA);
    private static final TrackRef SOMEBODY = new TrackRef(ParticipantId.SOMEONE, Kind.CAMERA);

    private final Studio studio = new Studio();

    @BeforeEach
    void people() {
        studio.come("olga", Role.ORGANIZER);
        studio.come("hal", Role.ATTENDEE);
        studio.come("hanna", Role.ATTENDEE);
        studio.put("anna", Role.ATTENDEE, Set.of(), Set.of("hal", "hanna"));
        List.of("olga", "anna", "hal", "hanna").forEach(studio::join);
        studio.engine.asked();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void show(TrackRef... faces) {
        for (TrackRef face : faces) {
            studio.turn(StudioEngine.name(face.participant()), "turn-camera", true);
            studio.engine.events().trackLive(face);
        }
    }

    @Test
    @DisplayName("a hidden person who sends nothing shows in nothing")
    void silent() {
        assertThat(studio.told("anna")).isEmpty();
    }

    @Test
    @DisplayName("what hidden people send is of someone, told once for all of them, to those who may not know; others are told by whom it is")
    void someone() {
        show(HAL, HANNA);

        assertThat(studio.told("anna")).containsExactly(new Told.Track(ParticipantId.SOMEONE, Kind.CAMERA, true));
        assertThat(studio.told("olga")).containsExactly(new Told.Track(id("hal"), Kind.CAMERA, true), new Told.Track(id("hanna"), Kind.CAMERA, true));
        assertThat(studio.told("hal")).contains(new Told.Track(id("hal"), Kind.CAMERA, true));
        studio.turn("hal", "turn-camera", false);
        assertThat(studio.told("anna")).isEmpty();
        studio.turn("hanna", "turn-camera", false);
        assertThat(studio.told("anna")).containsExactly(new Told.Track(ParticipantId.SOMEONE, Kind.CAMERA, false));
        show(HAL, HANNA);
        assertThat(studio.join("anna").tracks()).containsExactly(SOMEBODY);
    }

    @Test
    @DisplayName("someone in what is watched means all of whom the viewer may not know, and a name means nobody of them")
    void watched() {
        show(HAL, HANNA);
        studio.engine.asked();

        studio.ask("anna", "watch", new Watch(tab("anna"), List.of(new Wish(id("hal"), Kind.CAMERA, Quality.HIGH))));
        assertThat(studio.engine.asked()).isEmpty();
        studio.ask("anna", "watch", new Watch(tab("anna"), List.of(new Wish(ParticipantId.SOMEONE, Kind.CAMERA, Quality.LOW))));
        assertThat(studio.engine.asked()).containsExactly("give anna low hal/camera hanna/camera");
        studio.ask("olga", "watch", new Watch(tab("olga"), List.of(new Wish(ParticipantId.SOMEONE, Kind.CAMERA, Quality.LOW))));
        assertThat(studio.engine.asked()).isEmpty();
    }

    @Test
    @DisplayName("that a hidden person has the word is told to those who may know of them, and to nobody else")
    void speaking() {
        studio.turn("hal", "turn-microphone", true);

        studio.engine.events().speaking(id("hal"));

        assertThat(studio.told("anna")).isEmpty();
        assertThat(studio.told("olga")).containsExactly(new Told.Speaking(id("hal")));
        assertThat(studio.join("anna").speaking()).isEmpty();
        assertThat(studio.join("olga").speaking()).containsExactly(id("hal"));
    }

    @Test
    @DisplayName("a hidden person's microphone that is off is not asked for any more, so that nothing stays of them, and the next time is not known to be theirs")
    void atRest() {
        studio.turn("hal", "turn-microphone", true);
        studio.engine.asked();

        studio.turn("hal", "turn-microphone", false);

        assertThat(studio.engine.asked()).containsExactly("forbid hal microphone", "publish hal");
    }

    @Test
    @DisplayName("a microphone that is off is not asked for any more once its person is hidden")
    void hiddenAtRest() {
        studio.put("anna", Role.ATTENDEE, Set.of(), Set.of("hanna"));
        studio.turn("hal", "turn-microphone", true);
        studio.turn("hal", "turn-microphone", false);
        studio.told("anna");
        studio.engine.asked();

        studio.put("anna", Role.ATTENDEE, Set.of(), Set.of("hal", "hanna"));

        assertThat(studio.engine.asked()).containsExactly("publish hal");
        assertThat(studio.told("anna")).isEmpty();
    }

    @Test
    @DisplayName("signals name nobody of whom their receiver may not know")
    void signals() {
        var offer = new Signal("sub", Signal.Type.OFFER, "v=0", Map.of("0", HAL));

        studio.engine.events().signal(id("anna"), offer);

        assertThat(studio.told("anna")).singleElement().isInstanceOfSatisfying(
                Told.EngineSignal.class, told -> assertThat(told.signal().tracks()).isEqualTo(Map.of("0", SOMEBODY)));
    }

    @Test
    @DisplayName("who is hidden while they send is someone from then on, and the connections of those who knew them begin anew without the name")
    void hiddenLater() {
        studio.put("anna", Role.ATTENDEE, Set.of(), Set.of());
        show(HAL);
        studio.turn("anna", "turn-microphone", true);
        studio.told("anna");
        studio.engine.asked();

        studio.put("anna", Role.ATTENDEE, Set.of(), Set.of("hal"));

        List<Record> told = studio.told("anna");
        assertThat(told.getFirst()).isEqualTo(new Told.Track(ParticipantId.SOMEONE, Kind.CAMERA, true));
        assertThat(told.getLast()).isInstanceOf(Told.Moved.class);
        assertThat(told).hasSize(2);
        assertThat(studio.engine.asked()).containsExactly(
                "join anna",
                "allow anna microphone",
                "give olga high anna/microphone",
                "give hal high anna/microphone",
                "give hanna high anna/microphone",
                "publish anna microphone");
    }

    @Test
    @DisplayName("who may moderate without knowing hidden people stops all of them by someone, and none by name")
    void moderated() {
        studio.turn("hal", "turn-microphone", true);
        studio.engine.asked();

        studio.put("anna", Role.PRESENTER, Set.of(), Set.of("hal", "hanna"));
        studio.ask("anna", "stop", new Moderate(List.of(id("hal")), Kind.MICROPHONE));
        assertThat(studio.engine.asked()).isEmpty();
        studio.ask("anna", "stop", new Moderate(List.of(ParticipantId.SOMEONE), Kind.MICROPHONE));

        assertThat(studio.engine.asked()).containsExactly("forbid hal microphone", "publish hal");
    }
}
