package org.plenum.plugin.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.plugin.media.Studio.id;
import static org.plenum.plugin.media.Studio.tab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.Wanted.Join;
import org.plenum.plugin.media.Wanted.Leave;
import org.plenum.plugin.media.Wanted.Moderate;
import org.plenum.plugin.media.Wanted.SendSignal;
import org.plenum.plugin.media.Wanted.ShareScreen;
import org.plenum.plugin.media.Wanted.Turn;
import org.plenum.plugin.media.Wanted.Watch;
import org.plenum.plugin.media.Wanted.Wish;
import org.plenum.spi.Attendance;
import org.plenum.spi.CommonError;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.RoomSpec;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** What people ask of a call, and what is asked of the engine for it. */
class CallTest {
    private static final TrackRef VOICE = new TrackRef(id("anna"), Kind.MICROPHONE);
    private static final TrackRef FACE = new TrackRef(id("anna"), Kind.CAMERA);

    private final Studio studio = new Studio();

    @BeforeEach
    void people() {
        studio.come("olga", Role.ORGANIZER);
        studio.come("anna", Role.ATTENDEE);
        studio.come("bo", Role.ATTENDEE);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private List<String> asked() {
        return studio.engine.asked();
    }

    private static void refused(ErrorCode code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("the first who joins has a room opened, everybody is let in without a right to send, and the last who leaves has it closed")
    void room() {
        Told.Joined joined = studio.join("anna");
        studio.join("bo");

        assertThat(joined.engine()).isEqualTo("one");
        assertThat(joined.capabilities()).containsExactly(Capability.SERVER_MEDIA);
        assertThat(joined.tracks()).isEmpty();
        assertThat(joined.speaking()).isEmpty();
        assertThat(joined.servers()).isEmpty();
        assertThat(joined.mutedOnEntry()).isTrue();
        assertThat(asked()).containsExactly("open", "join anna", "join bo");
        studio.ask("anna", "leave", new Leave(tab("anna")));
        studio.go("bo");
        assertThat(asked()).containsExactly("leave anna", "leave bo", "close");
    }

    @Test
    @DisplayName("what somebody turns on is given to the others before it is asked for, sound and screens at once, cameras when they are watched")
    void turnedOn() {
        studio.join("anna");
        studio.join("bo");
        asked();

        studio.turn("anna", "turn-microphone", true);
        assertThat(asked()).containsExactly("allow anna microphone", "give bo high anna/microphone", "publish anna microphone");
        studio.turn("anna", "turn-camera", true);
        assertThat(asked()).containsExactly("allow anna camera", "publish anna microphone camera");
        studio.ask("bo", "watch", new Watch(tab("bo"), List.of(new Wish(id("anna"), Kind.CAMERA, Quality.LOW))));
        assertThat(asked()).containsExactly("give bo low anna/camera");
        studio.ask("bo", "watch", new Watch(tab("bo"), List.of()));
        assertThat(asked()).containsExactly("give bo off anna/camera");
    }

    @Test
    @DisplayName("a microphone that is off is forbidden at once and stays asked for, so that it is heard at once when it is on again; a camera is not")
    void turnedOff() {
        studio.join("anna");
        studio.turn("anna", "turn-microphone", true);
        studio.turn("anna", "turn-camera", true);
        asked();

        studio.turn("anna", "turn-microphone", false);
        assertThat(asked()).containsExactly("forbid anna microphone");
        studio.turn("anna", "turn-camera", false);
        assertThat(asked()).containsExactly("forbid anna camera", "publish anna microphone");
        studio.turn("anna", "turn-microphone", true);
        assertThat(asked()).containsExactly("allow anna microphone");
    }

    @Test
    @DisplayName("only some microphones that are off stay asked for: the one that has been off the longest goes first")
    void resting() {
        List<String> all = IntStream.rangeClosed(0, Floor.MOST_RESTING).mapToObj(nr -> "p" + nr + "x").toList();
        all.forEach(name -> {
            studio.come(name, Role.ATTENDEE);
            studio.join(name);
            studio.turn(name, "turn-microphone", true);
        });
        asked();

        all.forEach(name -> studio.turn(name, "turn-microphone", false));

        assertThat(asked()).filteredOn(what -> what.startsWith("publish")).containsExactly("publish p0x");
    }

    @Test
    @DisplayName("a screen is shared with its sound or without")
    void screen() {
        studio.join("olga");
        asked();

        studio.ask("olga", "share-screen", new ShareScreen(tab("olga"), true, true));
        assertThat(asked()).last().isEqualTo("publish olga screen screen-audio");
        studio.ask("olga", "share-screen", new ShareScreen(tab("olga"), true, false));
        assertThat(asked()).containsExactly("forbid olga screen-audio", "publish olga screen");
        studio.ask("olga", "share-screen", new ShareScreen(tab("olga"), false, true));
        assertThat(asked()).containsExactly("forbid olga screen", "publish olga");
    }

    @Test
    @DisplayName("who comes later is given at once what is sent, and is told in the answer what is live and who has the word")
    void late() {
        studio.join("anna");
        studio.turn("anna", "turn-microphone", true);
        studio.turn("anna", "turn-camera", true);
        studio.engine.events().trackLive(VOICE);
        studio.engine.events().speaking(id("anna"));
        asked();

        Told.Joined joined = studio.join("bo");

        assertThat(asked()).containsExactly("join bo", "give bo high anna/microphone");
        assertThat(joined.tracks()).containsExactly(VOICE);
        assertThat(joined.speaking()).containsExactly(id("anna"));
        assertThat(studio.told("bo")).isEmpty();
    }

    @Test
    @DisplayName("everybody in the call is told what is live, oneself too, and that it is not when it is turned off, before the engine says so")
    void live() {
        studio.join("anna");
        studio.join("bo");
        studio.turn("anna", "turn-camera", true);

        studio.engine.events().trackLive(FACE);
        assertThat(studio.told("anna")).containsExactly(new Told.Track(id("anna"), Kind.CAMERA, true));
        assertThat(studio.told("bo")).containsExactly(new Told.Track(id("anna"), Kind.CAMERA, true));
        assertThat(studio.told("olga")).isEmpty();
        studio.turn("anna", "turn-camera", false);
        assertThat(studio.told("bo")).containsExactly(new Told.Track(id("anna"), Kind.CAMERA, false));
        studio.engine.events().trackEnded(FACE);
        assertThat(studio.told("bo")).isEmpty();
    }

    @Test
    @DisplayName("who leaves the meeting, or may not be in calls any more, is out of the call, and so is what they sent")
    void left() {
        studio.join("anna");
        studio.join("bo");
        studio.turn("anna", "turn-camera", true);
        studio.engine.events().trackLive(FACE);
        studio.told("bo");
        asked();

        studio.put("anna", Role.ATTENDEE, Set.of("media:join"), Set.of());

        assertThat(asked()).containsExactly("leave anna");
        assertThat(studio.told("bo")).containsExactly(new Told.Track(id("anna"), Kind.CAMERA, false));
        refused(MediaError.NOT_JOINED, () -> studio.turn("anna", "turn-camera", true));
    }

    @Test
    @DisplayName("a right that is taken ends what is sent in the engine at once; given back, nothing begins until the person turns it on")
    void rights() {
        studio.join("anna");
        studio.join("bo");
        studio.turn("anna", "turn-microphone", true);
        studio.engine.events().trackLive(VOICE);
        studio.told("bo");
        asked();

        studio.put("anna", Role.ATTENDEE, Set.of("media:speak"), Set.of());
        assertThat(asked()).containsExactly("forbid anna microphone");
        assertThat(studio.told("bo")).containsExactly(new Told.Track(id("anna"), Kind.MICROPHONE, false));
        refused(MediaError.NOT_JOINED, () -> studio.turn("anna", "turn-microphone", true));
        studio.put("anna", Role.ATTENDEE, Set.of(), Set.of());
        assertThat(asked()).isEmpty();
        studio.turn("anna", "turn-microphone", true);
        assertThat(asked()).containsExactly("allow anna microphone");
    }

    @Test
    @DisplayName("a right that is lost between the look at it and the turning on is looked at again")
    void rightLostMeanwhile() throws InterruptedException {
        var viewer = new Viewer(id("anna"), Role.ATTENDEE, "anna", true);
        var call = new Call(new Server(studio, Optional.empty(), 1000), new RoomSpec(Studio.TENANT, Studio.MEETING));
        call.attend(new Attendance(Studio.MEETING, Studio.TENANT, List.of(new Attendance.Attendee(viewer, Set.of("media:join"), Set.of()))));
        call.join(id("anna"), tab("anna"), Relays.NONE, false);
        asked();

        refused(MediaError.NOT_JOINED, () -> call.turn(id("anna"), tab("anna"), Set.of(Kind.MICROPHONE), true));

        assertThat(asked()).isEmpty();
        call.close();
    }

    @Test
    @DisplayName("who has lost the right to join while they did is not let in, and no room stays")
    void joiningLostMeanwhile() {
        var call = new Call(new Server(studio, Optional.empty(), 1000), new RoomSpec(Studio.TENANT, Studio.MEETING));

        refused(MediaError.NOT_JOINED, () -> call.join(id("anna"), tab("anna"), Relays.NONE, false));

        assertThat(asked()).containsExactly("open", "close");
    }

    @Test
    @DisplayName("staff stops all but themselves in the engine at once, and who is stopped is told by whom; they may begin again")
    void stopAll() {
        List.of("olga", "anna", "bo").forEach(studio::join);
        List.of("olga", "anna").forEach(name -> studio.turn(name, "turn-microphone", true));
        asked();

        studio.ask("olga", "stop", new Moderate(List.of(), Kind.MICROPHONE));

        assertThat(asked()).containsExactly("forbid anna microphone");
        assertThat(studio.told("anna")).containsExactly(new Told.Stopped(Kind.MICROPHONE, id("olga")));
        assertThat(studio.told("bo")).isEmpty();
        studio.turn("anna", "turn-microphone", true);
        assertThat(asked()).containsExactly("allow anna microphone");
    }

    @Test
    @DisplayName("with a screen that staff stops goes its sound")
    void stopScreen() {
        studio.come("petra", Role.PRESENTER);
        studio.join("petra");
        studio.ask("petra", "share-screen", new ShareScreen(tab("petra"), true, true));
        asked();

        studio.ask("olga", "stop", new Moderate(List.of(id("petra")), Kind.SCREEN));

        assertThat(asked()).containsExactly("forbid petra screen", "forbid petra screen-audio", "publish petra");
        assertThat(studio.told("petra")).containsExactly(new Told.Stopped(Kind.SCREEN, id("olga")));
    }

    @Test
    @DisplayName("staff asks to begin those who have not and may")
    void ask() {
        List.of("olga", "anna", "bo").forEach(studio::join);
        studio.turn("anna", "turn-microphone", true);

        studio.ask("olga", "ask", new Moderate(List.of(), Kind.MICROPHONE));
        studio.ask("olga", "ask", new Moderate(List.of(id("bo")), Kind.SCREEN));

        assertThat(studio.told("anna")).isEmpty();
        assertThat(studio.told("bo")).containsExactly(new Told.Asked(Kind.MICROPHONE, id("olga")));
    }

    @Test
    @DisplayName("of two pages of a person the one that joined last is in the call; the other is told, and refused")
    void twoPages() {
        long first = studio.join("anna").session();
        studio.turn("anna", "turn-microphone", true);
        asked();

        var second = (Told.Joined) studio.ask("anna", "join", new Join(tab("again")));

        assertThat(second.session()).isGreaterThan(first);
        assertThat(asked()).containsExactly("join anna");
        assertThat(studio.told("anna")).containsExactly(new Told.Elsewhere(tab("anna")));
        refused(MediaError.NOT_JOINED, () -> studio.turn("anna", "turn-microphone", true));
        studio.ask("anna", "leave", new Leave(tab("anna")));
        studio.ask("anna", "turn-camera", new Turn(tab("again"), true));
        assertThat(asked()).containsExactly("allow anna camera", "publish anna camera");
    }

    @Test
    @DisplayName("signals are carried both ways with the session; those of another session are dropped, and those that come before the engine has let somebody in")
    void signals() {
        var offer = new Signal("pub", Signal.Type.OFFER, "v=0", Map.of("0", VOICE));
        var answer = new Signal("pub", Signal.Type.ANSWER, "v=0", Map.of());
        long first = studio.join("anna").session();
        studio.engine.events().signal(id("anna"), offer);
        assertThat(studio.told("anna")).containsExactly(new Told.EngineSignal(tab("anna"), first, offer));
        studio.engine.slow();
        CompletableFuture<Long> again = CompletableFuture.supplyAsync(() -> studio.join("anna").session());
        Studio.await(() -> studio.engine.waiting() == 1);
        studio.engine.events().signal(id("anna"), offer);
        assertThat(studio.told("anna")).isEmpty();

        studio.engine.letIn();
        long second = again.join();
        studio.engine.events().signal(id("anna"), offer);
        asked();
        studio.ask("anna", "send-signal", new SendSignal(tab("anna"), first, answer));
        studio.ask("anna", "send-signal", new SendSignal(tab("anna"), second, answer));

        assertThat(second).isGreaterThan(first);
        assertThat(studio.told("anna")).containsExactly(new Told.EngineSignal(tab("anna"), second, offer));
        assertThat(asked()).containsExactly("signal anna pub answer");
    }

    @Test
    @DisplayName("who watches is answered how it stands, which a page needs whose connection to the server was lost")
    void afterwards() {
        long session = studio.join("anna").session();
        studio.join("bo");
        studio.turn("bo", "turn-microphone", true);
        studio.turn("anna", "turn-microphone", true);
        studio.engine.events().trackLive(VOICE);
        studio.engine.events().speaking(id("anna"));

        Record answer = studio.ask("anna", "watch", new Watch(tab("anna"), List.of()));

        assertThat(answer).isEqualTo(new Told.Watching(session, Set.of(Kind.MICROPHONE), List.of(VOICE), List.of(id("anna"))));
    }

    @Test
    @DisplayName("how it stands with one's connections is told to oneself alone")
    void states() {
        List.of("anna", "bo").forEach(studio::join);

        studio.engine.events().state(id("anna"), ConnectionState.CONNECTED);

        assertThat(studio.told("anna")).containsExactly(new Told.State(tab("anna"), ConnectionState.CONNECTED));
        assertThat(studio.told("bo")).isEmpty();
    }

    @Test
    @DisplayName("when the engine has no room for one more, the call is full for them and goes on for others")
    void full() {
        studio.engine.most(1);
        studio.join("anna");

        refused(MediaError.FULL, () -> studio.join("bo"));

        refused(MediaError.NOT_JOINED, () -> studio.turn("bo", "turn-camera", true));
        studio.turn("anna", "turn-camera", true);
    }

    @Test
    @DisplayName("without an engine nobody joins, and with one again they do")
    void noEngine() {
        studio.engine.works(false);
        refused(MediaError.NO_ENGINE, () -> studio.join("anna"));

        studio.engine.works(true);

        assertThat(studio.join("anna").engine()).isEqualTo("one");
    }

    @Test
    @DisplayName("the engine that the tenant has chosen is used if it works, else the first that does")
    void chosen() {
        studio.settings.set("engine", "two");
        assertThat(studio.join("anna").engine()).isEqualTo("one");
        studio.ask("anna", "leave", new Leave(tab("anna")));

        studio.other.works(true);

        assertThat(studio.join("anna").engine()).isEqualTo("two");
    }

    @Test
    @DisplayName("after the plugin was replaced its pages are not in the call, so that they join again")
    void replaced() {
        studio.join("anna");

        studio.replace();

        refused(MediaError.NOT_JOINED, () -> studio.turn("anna", "turn-microphone", true));
        assertThat(studio.join("anna").engine()).isEqualTo("one");
    }

    @Test
    @DisplayName("who is not known to be in the meeting does not join")
    void stranger() {
        refused(MediaError.NOT_JOINED, () -> studio.join("eve"));
        assertThat(asked()).isEmpty();
    }

    @Test
    @DisplayName("not more than 100 tracks are watched, and a page's id has the form of ids")
    void bounds() {
        List<Wish> many = IntStream.rangeClosed(0, 100).mapToObj(nr -> new Wish(id("p" + nr), Kind.CAMERA, Quality.LOW)).toList();

        refused(CommonError.TOO_LARGE, () -> new Watch(tab("anna"), many));
        refused(CommonError.INVALID, () -> new Join("a tab"));
    }
}
