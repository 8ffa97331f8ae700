package org.plenum.plugin.media.embedded.flow;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.plenum.plugin.media.embedded.wire.Arrivals;
import org.plenum.plugin.media.embedded.wire.Bytes;
import org.plenum.plugin.media.embedded.wire.IntTable;
import org.plenum.plugin.media.embedded.wire.Offer;
import org.plenum.plugin.media.embedded.wire.RtcpReader;
import org.plenum.plugin.media.embedded.wire.RtcpWriter;
import org.plenum.plugin.media.embedded.wire.RtpPacket;

/** What one person sends, over one connection. Of its lane; public methods are for any thread. */
public final class Uplink implements Traffic {
    /** Sources that are taken of one person. */
    private static final int MOST_SOURCES = 16;

    /** The ones that were met last; those that send are known without it. */
    private static final int MOST_LEARNED = 64;
    /** Twice the most that Opus can make of a voice and of a screen's sound. */
    private static final long MOST_SOUND_BITS = 2_000_000;
    /** Browsers exceed what they are asked not to exceed for a moment, when they look for what the line takes. */
    private static final int MOST_TIMES = 3;
    /** Seconds from the beginning of NTP's clock to that of Java's. */
    private static final long NTP_SECONDS = 2_208_988_800L;
    private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long FEEDBACK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PICTURE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    /** Who the server is in its reports. */
    private static final int SELF = 1;

    private final long mostBits;
    private final Map<String, Track> tracks = new HashMap<>();
    private final Map<Integer, String> announced = new HashMap<>();
    private final Map<Integer, Place> learned = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Place> eldest) {
            return size() > MOST_LEARNED;
        }
    };
    private final Allowance sound = new Allowance(MOST_SOUND_BITS);
    private final Allowance pictures;
    private final IntTable<Optional<Inbound>> inbounds = new IntTable<>();
    private final RtpPacket view = new RtpPacket();
    private final RtcpReader reader = new RtcpReader();
    private final RtcpWriter writer = new RtcpWriter(new byte[Packet.CAPACITY]);
    private final Arrivals arrivals = new Arrivals();
    private Optional<Connection> connection = Optional.empty();
    private Optional<Long> clockShift = Optional.empty();
    private long nextReport;
    private long nextFeedback;

    /** @param mostBits per second that the sender is asked not to exceed */
    public Uplink(long mostBits) {
        this.mostBits = mostBits;
        this.pictures = new Allowance(MOST_TIMES * mostBits);
    }

    private record Place(String mid, int rank) {}

    /** What comes in the section called {@code mid} from now on. To be called by {@link Connection#execute}. */
    public void put(String mid, Track track) {
        remove(mid);
        tracks.put(mid, track);
    }

    /** Nothing more is taken from that section. To be called by {@link Connection#execute}. */
    public void remove(String mid) {
        Optional.ofNullable(tracks.remove(mid)).ifPresent(gone -> Set.copyOf(inbounds.values()).forEach(found -> found.filter(inbound -> inbound.track() == gone)
                .ifPresent(inbound -> inbounds.remove(inbound.source()))));
    }

    /**
     * The browser has named its sources; for those that do not say where they belong. To be called by {@link Connection#execute}.
     *
     * @param sources by section, instead of what was named before
     */
    public void announce(Map<String, Set<Integer>> sources) {
        announced.clear();
        sources.forEach((mid, all) -> all.forEach(source -> announced.put(source, mid)));
    }

    @Override
    public void attached(Connection opened) {
        connection = Optional.of(opened);
    }

    @Override
    public void connected() {
        long now = System.nanoTime();
        nextReport = now;
        nextFeedback = now;
    }

    @Override
    public void media(Packet packet, long now) {
        if (!view.read(packet.data(), packet.length())) {
            return;
        }
        int transport = view.extension(Offer.TRANSPORT);
        if (transport >= 0 && view.extensionLength(transport) == 2) {
            arrivals.arrived(Bytes.unsigned16(view.data(), transport), now / 1000 & Long.MAX_VALUE);
        }
        Optional<Inbound> known = inbounds.get(view.source(), Optional.empty());
        Optional<Inbound> found = known.isPresent() ? known : met(now);
        if (found.isEmpty()) {
            return;
        }
        Inbound inbound = found.get();
        boolean isGap = inbound.received(view.sequence(), view.timestamp(), packet.length(), now);
        Track track = inbound.track();
        if (track.isAudio()) {
            int level = view.extension(Offer.LEVEL);
            track.heard(level >= 0 ? view.data()[level] & 0x7F : 127);
        }
        if (isAcceptable(track, packet, now)) {
            track.passed(packet, inbound.rank(), now);
        }
        if (isGap) {
            writer.clear();
            inbound.askForMissing(writer, SELF, now);
            send();
        }
    }

    /** Everything is carried to many: no more than anybody needs, and nothing else than what the section is for. */
    private boolean isAcceptable(Track track, Packet packet, long now) {
        return Offer.isKnown(view.payloadType(), track.isAudio()) && (track.isAudio() ? sound : pictures).take(packet.length(), now);
    }

    /** A source that was not there before says which section it belongs to, and which size it is; after the first packets it does not say it again. */
    private Optional<Inbound> met(long now) {
        int source = view.source();
        String mid = text(view.extension(Offer.MID));
        if (!mid.isEmpty()) {
            learned.put(source, new Place(mid, text(view.extension(Offer.RID)).equals(Offer.HIGH) ? 1 : 0));
        }
        String announcedFor = Optional.ofNullable(announced.get(source)).orElse("");
        Place place = Optional.ofNullable(learned.get(source)).orElse(new Place(announcedFor, 0));
        Optional<Track> track = Optional.ofNullable(tracks.get(place.mid()));
        if (track.isEmpty() || inbounds.size() >= MOST_SOURCES) {
            return Optional.empty();
        }
        var inbound = Optional.of(new Inbound(source, track.get(), place.rank(), now));
        inbounds.put(source, inbound);
        return inbound;
    }

    private String text(int at) {
        return at < 0 ? "" : new String(view.data(), at, view.extensionLength(at), StandardCharsets.US_ASCII);
    }

    @Override
    public void control(Packet packet, long now) {
        reader.read(packet.data(), packet.length());
        while (reader.next()) {
            if (reader.type() == RtcpReader.SENDER_REPORT && reader.wallClock() != 0) {
                inbounds.get(reader.sender(), Optional.empty())
                        .ifPresent(inbound -> inbound.reported(reader.wallClock(), told(reader.wallClock()), reader.mediaClock(), now));
            }
        }
    }

    /** The sender's time as the server's: how far a clock is wrong tells whose it is. All that comes over one connection is shifted alike, so that voice and picture stay together. */
    private long told(long wallClock) {
        if (clockShift.isEmpty()) {
            long millis = System.currentTimeMillis();
            clockShift = Optional.of(((millis / 1000 + NTP_SECONDS) << 32) + ((millis % 1000) << 32) / 1000 - wallClock);
        }
        return wallClock + clockShift.get();
    }

    @Override
    public void tick(long now) {
        writer.clear();
        for (int index = 0; index < inbounds.size(); index++) {
            Inbound inbound = inbounds.values().get(index).orElseThrow();
            inbound.askForMissing(writer, SELF, now);
            if (inbound.track().takeWish(inbound.rank(), now, PICTURE_NANOS) && writer.hasRoom(12)) {
                writer.pictureLoss(SELF, inbound.source());
            }
        }
        send();
        if (now - nextFeedback >= 0 && arrivals.isWaiting()) {
            nextFeedback = now + FEEDBACK_NANOS;
            writer.clear();
            arrivals.write(writer, SELF, inbounds.size() > 0 ? inbounds.values().getFirst().orElseThrow().source() : 0);
            send();
        }
        if (now - nextReport >= 0 && inbounds.size() > 0) {
            nextReport = now + REPORT_NANOS;
            report(now);
        }
    }

    private void report(long now) {
        writer.clear();
        writer.receiverReport(SELF);
        inbounds.values().forEach(found -> found.ifPresent(inbound -> {
            inbound.report(writer, now);
            inbound.measure(now);
        }));
        writer.remb(SELF, mostBits, inbounds.values().getFirst().orElseThrow().source());
        send();
    }

    private void send() {
        if (writer.length() > 0 && connection.isPresent()) {
            connection.get().sendControl(writer.data(), writer.length());
        }
    }

    @Override
    public void ended() {
        inbounds.values().clear();
    }
}
