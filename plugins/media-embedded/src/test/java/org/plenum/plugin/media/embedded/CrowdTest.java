package org.plenum.plugin.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.ServerSettings;
import org.plenum.spi.TenantId;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.RoomSpec;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** More pictures than one description may hold. */
class CrowdTest {
    private static final int MOST = 54;
    private static final ParticipantId VIEWER = new ParticipantId("viewerAAAAAAAAAAAAAAAA");
    private static final String ANSWER =
            "v=0\r\na=ice-ufrag:abcd\r\na=ice-pwd:0123456789012345678901\r\na=fingerprint:sha-256 AB\r\na=setup:active\r\n";

    private final RoomTest.Post post = new RoomTest.Post();
    private final EmbeddedEngine engine = new EmbeddedEngine(EngineSettings.of(ServerSettings.of(name -> Optional.empty())));
    private final MediaRoom room = engine.open(new RoomSpec(new TenantId("TENANTAAAAAAAAAAAAAAAA"), new MeetingId("MEETINGAAAAAAAAAAAAAAA")), post)
            .toCompletableFuture()
            .join();
    private final Set<TrackRef> all = IntStream.range(0, 60)
            .mapToObj(nr -> new TrackRef(new ParticipantId("p%02d".formatted(nr) + "A".repeat(19)), Kind.CAMERA))
            .collect(Collectors.toSet());

    @AfterEach
    void close() {
        engine.close();
    }

    private Set<TrackRef> offered() throws InterruptedException {
        Signal offer = Optional.ofNullable(post.to(VIEWER).poll(5, TimeUnit.SECONDS)).orElseThrow(() -> new AssertionError("no offer"));
        assertThat(offer.sdp().lines().filter(line -> line.startsWith("m="))).hasSizeLessThanOrEqualTo(MOST);
        room.signal(VIEWER, new Signal("sub", Signal.Type.ANSWER, ANSWER, Map.of()));
        return Set.copyOf(offer.tracks().values());
    }

    @Test
    @DisplayName("an answer never grows longer than the server takes; what finds no room is given when something ends, or is not wished any more")
    void crowd() throws Exception {
        all.forEach(track -> room.join(track.participant(), new Rights(Set.of(Kind.CAMERA))).toCompletableFuture().join());
        all.forEach(track -> room.publish(track.participant(), Set.of(Kind.CAMERA)));
        room.join(VIEWER, Rights.RECEIVE).toCompletableFuture().join();

        room.subscribe(VIEWER, all, Quality.LOW);
        Set<TrackRef> first = offered();
        assertThat(first).hasSize(MOST);

        List<TrackRef> given = List.copyOf(first);
        room.publish(given.get(0).participant(), Set.of());
        Set<TrackRef> second = offered();
        assertThat(second).hasSize(MOST).doesNotContain(given.get(0));

        room.subscribe(VIEWER, Set.of(given.get(1), given.get(2)), Quality.OFF);
        Set<TrackRef> third = offered();
        assertThat(third).hasSize(MOST).doesNotContain(given.get(1), given.get(2));

        var missing = new HashSet<>(all);
        missing.removeAll(third);
        missing.removeAll(Set.of(given.get(0), given.get(1), given.get(2)));
        assertThat(missing).hasSize(3);
    }
}
