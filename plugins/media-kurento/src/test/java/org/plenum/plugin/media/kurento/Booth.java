package org.plenum.plugin.media.kurento;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenum.plugin.media.kurento.replay.Recording;
import org.plenum.plugin.media.kurento.replay.Replay;
import org.plenum.plugin.media.kurento.server.KurentoDialer;
import org.plenum.plugin.media.kurento.server.Threads;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.ServerSettings;
import org.plenum.spi.TenantId;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.RoomSpec;
import org.plenum.spi.media.Signal;

/** An engine with the client's library, and a media server: the recorded one, or a real one where the test can do with it. */
final class Booth implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Address of a real media server, for the tests that can do with one. */
    static final Optional<String> REAL = Optional.ofNullable(System.getenv("PLENUM_KURENTO_URL")).filter(url -> !url.isBlank());

    /** Of a browser that has a voice. */
    static final String LONELY_OFFER = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\na=rtpmap:111 opus/48000/2\r\n";

    private static final RoomSpec SPEC = new RoomSpec(new TenantId("TENANTAAAAAAAAAAAAAAAA"), new MeetingId("MEETINGAAAAAAAAAAAAAAA"));

    final Post post = new Post();
    private final Recording recording;
    private final Optional<Replay> replay;
    private final KurentoEngine engine;

    private Booth(Recording recording, Optional<Replay> replay, String url) {
        this.recording = recording;
        this.replay = replay;
        var threads = new Threads();
        var dialer = new KurentoDialer(threads, 1500, PATIENCE);
        EngineSettings settings = EngineSettings.of(ServerSettings.of(name -> Optional.ofNullable(Map.of("plenum.media.kurento.urls", url).get(name))));
        this.engine = new KurentoEngine(settings, threads, dialer, System::nanoTime);
    }

    /** With the recorded server. */
    static Booth recorded(String name, Integer... conns) throws IOException {
        var replay = new Replay(name, conns);
        return new Booth(replay.recording(), Optional.of(replay), replay.url());
    }

    /** With the recorded server, unless there is a real one. */
    static Booth any(String name) throws IOException {
        return REAL.isPresent() ? new Booth(Recording.of(name), Optional.empty(), REAL.get()) : recorded(name, 1);
    }

    static Booth at(String url) {
        return new Booth(Recording.of("02-publisher"), Optional.empty(), url);
    }

    Recording recording() {
        return recording;
    }

    /** Only with a recorded server. */
    Replay replay() {
        return replay.orElseThrow();
    }

    boolean isReal() {
        return replay.isEmpty();
    }

    KurentoEngine engine() {
        return engine;
    }

    MediaRoom open() {
        Post.await("the media server to answer", () -> engine.health().working());
        return engine.open(SPEC, post).toCompletableFuture().join();
    }

    MediaRoom openNow() {
        return engine.open(SPEC, post).toCompletableFuture().join();
    }

    static void join(MediaRoom room, ParticipantId... people) {
        Stream.of(people).forEach(who -> room.join(who, new Rights(Set.of(Kind.values()))).toCompletableFuture().join());
    }

    /** Waits until somebody's browser is asked for an offer, and makes it. */
    Signal offer(MediaRoom room, ParticipantId who, String sdp) {
        Signal asked = post.await(who, Signal.Type.NEED_OFFER);
        room.signal(who, new Signal(asked.pc(), Signal.Type.OFFER, sdp, Map.of()));
        return asked;
    }

    static void candidates(MediaRoom room, ParticipantId who, String pc, List<String> lines) {
        lines.forEach(line -> room.signal(who, new Signal(pc, Signal.Type.CANDIDATE, line, Map.of())));
    }

    void awaitAsked(String what) {
        Post.await("to be asked for " + what, () -> replay().asked().contains(what));
    }

    void awaitAsked(String what, int times) {
        Post.await("to be asked " + times + " times for " + what, () -> replay().asked().stream().filter(what::equals).count() >= times);
    }

    /** Names of threads that the client's library, or the engine, has left. */
    static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.matches("(multiThreadIoEventLoopGroup|globalEventExecutor|AbstractJsonRpc|JsonRpcClient|media-kurento|pool-).*"))
                .sorted()
                .toList();
    }

    @Override
    public void close() throws IOException {
        engine.close();
        if (replay.isPresent()) {
            replay.get().close();
        }
    }
}
