package org.plenum.plugin.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.embedded.wire.Answer;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.ServerSettings;
import org.plenum.spi.TenantId;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.RoomSpec;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** What a room offers to whom. Nobody answers with media here. */
class RoomTest {
    private static final ParticipantId ANNA = new ParticipantId("annaAAAAAAAAAAAAAAAAAA");
    private static final ParticipantId BO = new ParticipantId("boAAAAAAAAAAAAAAAAAAAA");
    private static final ParticipantId CLEO = new ParticipantId("cleoAAAAAAAAAAAAAAAAAA");
    private static final TrackRef VOICE = new TrackRef(ANNA, Kind.MICROPHONE);
    private static final TrackRef FACE = new TrackRef(ANNA, Kind.CAMERA);
    private static final TrackRef SCREEN = new TrackRef(ANNA, Kind.SCREEN);
    private static final String ANSWER =
            "v=0\r\na=ice-ufrag:abcd\r\na=ice-pwd:0123456789012345678901\r\na=fingerprint:sha-256 AB\r\na=setup:active\r\n";

    private final Post post = new Post();
    private final EmbeddedEngine engine =
            new EmbeddedEngine(EngineSettings.of(ServerSettings.of(name -> Optional.ofNullable(Map.of("plenum.media.people", "3").get(name)))));
    private final MediaRoom room = engine.open(new RoomSpec(new TenantId("TENANTAAAAAAAAAAAAAAAA"), new MeetingId("MEETINGAAAAAAAAAAAAAAA")), post)
            .toCompletableFuture()
            .join();

    @AfterEach
    void close() {
        engine.close();
    }

    private void join(ParticipantId... people) {
        List.of(people).forEach(who -> room.join(who, new Rights(Set.of(Kind.values()))).toCompletableFuture().join());
    }

    private Signal offer(ParticipantId to) throws InterruptedException {
        return Optional.ofNullable(post.to(to).poll(5, TimeUnit.SECONDS)).orElseThrow(() -> new AssertionError("no signal for " + to));
    }

    private void answer(ParticipantId who, String pc) {
        room.signal(who, new Signal(pc, Signal.Type.ANSWER, ANSWER, Map.of()));
    }

    @Test
    @DisplayName("who sends is asked for it by kind, and those who want it are given it, under names that are another's for each and tell nothing (S73, S76)")
    void names() throws Exception {
        join(ANNA, BO, CLEO);
        room.subscribe(BO, Set.of(VOICE, FACE), Quality.HIGH);
        room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA));
        room.subscribe(CLEO, Set.of(VOICE, FACE), Quality.LOW);

        Signal asked = offer(ANNA);
        assertThat(asked.pc()).isEqualTo("pub");
        assertThat(asked.tracks()).isEqualTo(Map.of("0", VOICE, "1", FACE));
        assertThat(asked.sdp()).contains("a=simulcast:recv l;h");
        answer(BO, "sub");
        Signal toBo = offer(BO);
        Signal toCleo = offer(CLEO);
        assertThat(toCleo.tracks().values()).containsExactlyInAnyOrder(VOICE, FACE);
        List<String> names = toBo.sdp().lines().filter(RoomTest::isName).toList();
        assertThat(names).isNotEmpty().doesNotContainAnyElementsOf(toCleo.sdp().lines().filter(RoomTest::isName).toList());
        assertThat(toBo.sdp() + toCleo.sdp() + asked.sdp()).doesNotContain(ANNA.value(), BO.value(), CLEO.value());
    }

    @Test
    @DisplayName("who sends again has other names than before: nothing tells that it is the same person (S73)")
    void otherNames() throws Exception {
        join(ANNA, BO);
        room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        room.publish(ANNA, Set.of(Kind.MICROPHONE));
        List<String> before = sent(offer(BO));
        answer(BO, "sub");
        room.publish(ANNA, Set.of());
        assertThat(sent(offer(BO))).isEmpty();
        answer(BO, "sub");

        room.publish(ANNA, Set.of(Kind.MICROPHONE));

        List<String> after = sent(offer(BO));
        assertThat(before).hasSize(3);
        assertThat(after).hasSize(3);
        assertThat(words(after)).doesNotContainAnyElementsOf(words(before));
    }

    private static List<String> sent(Signal offer) {
        return offer.sdp().lines().filter(line -> line.startsWith("a=msid:") || line.startsWith("a=ssrc:")).toList();
    }

    /** Names and numbers, which are longer than the words between them. */
    private static List<String> words(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split("[ :]"))).filter(word -> word.length() > 6).toList();
    }

    @Test
    @DisplayName("of an answer with hundreds of sections only those count that were offered")
    void sections() {
        String sections = IntStream.range(0, 250).mapToObj(nr -> "m=audio 9 x\r\na=mid:" + nr + "\r\na=ssrc:" + nr + " x\r\n").collect(Collectors.joining());
        Answer answer = Answer.parse(ANSWER + sections + sections).orElseThrow();

        assertThat(Sending.sources(answer, List.of("0", "1"))).isEqualTo(Map.of("0", Set.of(0), "1", Set.of(1)));
    }

    private static boolean isName(String line) {
        return line.startsWith("a=msid:") || line.startsWith("a=ssrc:") || line.startsWith("a=ice-ufrag") || line.startsWith("a=ice-pwd") || line.startsWith("o=");
    }

    @Test
    @DisplayName("one offer is under way at a time; what changes meanwhile is in the next, and a section that is free is used again")
    void oneAtATime() throws Exception {
        join(ANNA, BO);
        room.subscribe(BO, Set.of(FACE, SCREEN), Quality.HIGH);
        room.publish(ANNA, Set.of(Kind.CAMERA));
        assertThat(offer(BO).tracks()).isEqualTo(Map.of("0", FACE));
        room.publish(ANNA, Set.of());
        room.publish(ANNA, Set.of(Kind.SCREEN));
        offer(ANNA);
        assertThat(post.to(BO).poll(200, TimeUnit.MILLISECONDS)).isNull();

        answer(BO, "sub");

        Signal next = offer(BO);
        assertThat(next.tracks()).isEqualTo(Map.of("0", SCREEN));
        assertThat(next.sdp().lines().filter(line -> line.startsWith("m="))).hasSize(1);
    }

    @Test
    @DisplayName("who asks for an offer is given one with other credentials")
    void restart() throws Exception {
        join(ANNA);
        room.publish(ANNA, Set.of(Kind.CAMERA));
        String first = offer(ANNA).sdp();

        room.signal(ANNA, new Signal("pub", Signal.Type.NEED_OFFER, "", Map.of()));

        String second = offer(ANNA).sdp();
        assertThat(second.lines().filter(line -> line.startsWith("a=ice-"))).isNotEmpty();
        assertThat(second.lines().filter(line -> line.startsWith("a=ice-ufrag"))).doesNotContainAnyElementsOf(first.lines().toList());
        assertThat(second).contains(first.lines().filter(line -> line.startsWith("a=fingerprint")).findFirst().orElseThrow());
    }

    @Test
    @DisplayName("who joins again begins anew, and who leaves takes their tracks along")
    void again() throws Exception {
        join(ANNA, BO);
        room.publish(ANNA, Set.of(Kind.CAMERA));
        offer(ANNA);
        room.subscribe(BO, Set.of(FACE), Quality.LOW);
        offer(BO);
        answer(BO, "sub");

        join(ANNA);
        assertThat(offer(ANNA).type()).isEqualTo(Signal.Type.CLOSE);
        Signal without = offer(BO);
        assertThat(without.tracks()).isEmpty();
        assertThat(without.sdp()).contains("a=inactive");
        answer(BO, "sub");
        room.publish(ANNA, Set.of(Kind.CAMERA));

        assertThat(offer(BO).tracks()).isEqualTo(Map.of("0", FACE));
        room.leave(BO);
        assertThat(offer(BO).type()).isEqualTo(Signal.Type.CLOSE);
    }

    @Test
    @DisplayName("more people than a room may have are refused; whoever is there may join again")
    void full() throws Exception {
        join(ANNA, BO, CLEO);
        join(CLEO);
        var fourth = new ParticipantId("danAAAAAAAAAAAAAAAAAAA");

        assertThatThrownBy(() -> join(fourth)).cause().isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(CommonError.TOO_MANY));
    }

    @Test
    @DisplayName("nonsense from a browser, or from nobody, changes nothing")
    void nonsense() throws Exception {
        join(ANNA, BO);
        room.publish(ANNA, Set.of(Kind.CAMERA));
        offer(ANNA);
        for (Signal.Type type : Signal.Type.values()) {
            if (type != Signal.Type.NEED_OFFER) {
                room.signal(ANNA, new Signal("pub", type, "x".repeat(Signal.LONGEST), Map.of()));
                room.signal(ANNA, new Signal("no-such", type, ANSWER, Map.of()));
                room.signal(CLEO, new Signal("pub", type, ANSWER, Map.of()));
            }
        }
        room.subscribe(BO, Set.of(FACE), Quality.HIGH);

        assertThat(offer(BO).tracks()).isEqualTo(Map.of("0", FACE));
        assertThat(post.news).isEmpty();
    }

    @Test
    @DisplayName("a room that is closed ends its connections and says nothing more")
    void closed() throws Exception {
        join(ANNA);
        room.publish(ANNA, Set.of(Kind.CAMERA));
        offer(ANNA);
        room.close();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (engine.port().connections() > 0) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
        room.publish(ANNA, Set.of(Kind.MICROPHONE));

        assertThatThrownBy(() -> join(BO)).cause().isInstanceOf(PlenumException.class);
    }

    /** Keeps what is told. */
    static final class Post implements MediaEvents {
        private final Map<ParticipantId, BlockingQueue<Signal>> signals = new ConcurrentHashMap<>();
        final List<String> news = new CopyOnWriteArrayList<>();

        BlockingQueue<Signal> to(ParticipantId who) {
            return signals.computeIfAbsent(who, added -> new LinkedBlockingQueue<>());
        }

        @Override
        public void signal(ParticipantId to, Signal out) {
            to(to).add(out);
        }

        @Override
        public void trackLive(TrackRef track) {
            news.add("live " + track);
        }

        @Override
        public void trackEnded(TrackRef track) {
            news.add("ended " + track);
        }

        @Override
        public void level(ParticipantId who, int level) {
            news.add("level " + who);
        }

        @Override
        public void speaking(ParticipantId who) {
            news.add("speaking " + who);
        }

        @Override
        public void state(ParticipantId who, ConnectionState state) {
            news.add("state " + who + " " + state);
        }

        @Override
        public void failed(String reason) {
            news.add("failed " + reason);
        }
    }
}
