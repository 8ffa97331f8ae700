package org.plenum.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.utils.ByteArrayBuffer;
import org.plenum.bench.media.DtlsClient;
import org.plenum.bench.media.MediaKeys;
import org.plenum.bench.media.MediaPeer;
import org.plenum.bench.media.PeerLoop;
import org.plenum.bench.media.PlainBuffer;
import org.plenum.plugin.media.embedded.MediaEmbeddedPlugin;
import org.plenum.plugin.media.embedded.wire.Bytes;
import org.plenum.plugin.media.embedded.wire.RtpPacket;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaEngine;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.RoomSpec;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/**
 * One person sends a picture of 500 kbit/s and a voice, and many are given both by the engine in the server. All in one process: the engine's cost is the processor time of its lanes,
 * the kernel's part of sending included; the delay is from sending to a receiver that takes what has come before from others.
 */
final class MediaFlow {
    static final int VIDEO_PER_SECOND = 50;
    static final int VIDEO_BYTES = 1250;
    static final int AUDIO_PER_SECOND = 50;
    static final int AUDIO_BYTES = 100;
    static final Duration TARGET_DELAY = Duration.ofMillis(5);
    static final double TARGET_CORES = 0.6;

    private static final int VIDEO = 96;
    private static final int AUDIO = 111;
    private static final int VIDEO_SOURCE = 5001;
    private static final int AUDIO_SOURCE = 5002;
    private static final int WARM_SECONDS = 10;
    private static final int SECONDS = 20;
    /** One in so many receivers reads what it is given; the others count. */
    private static final int READS = 25;

    private static final int HANDSHAKES_AT_ONCE = 16;

    /**
     * @param cores of the engine
     * @param allocated bytes by the engine for each packet that it sent
     * @param heap bytes in use after a collection, with all simulated browsers
     */
    record Result(int receivers, double packetsPerSecond, double delivered, double cores, double allocated, Duration median, Duration p99, long heap) {}

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final DtlsClient client;
    private final LongAdder arrived = new LongAdder();
    private final Histogram delays = new Histogram();
    private final Map<ParticipantId, BlockingQueue<Signal>> signals = new ConcurrentHashMap<>();
    private volatile boolean isOver;

    private MediaFlow(DtlsClient client) {
        this.client = client;
    }

    static Result measure(DtlsClient client, int receivers) throws Exception {
        return new MediaFlow(client).measured(receivers);
    }

    private Result measured(int receivers) throws Exception {
        MediaEngine engine = new MediaEmbeddedPlugin().mediaEngine().orElseThrow();
        try (engine; PeerLoop loop = new PeerLoop()) {
            MediaRoom room = engine.open(new RoomSpec(new TenantId("TENANTAAAAAAAAAAAAAAAA"), new MeetingId("MEETINGAAAAAAAAAAAAAAA")), new Post()).toCompletableFuture().join();
            Thread sender = publish(room, loop);
            Together.run(receivers, HANDSHAKES_AT_ONCE, index -> {
                subscribe(room, loop, index);
                return index;
            });
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(WARM_SECONDS));
            Spent before = Spent.now(threads);
            long packets = arrived.sum();
            delays.clear();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS));
            Spent spent = Spent.now(threads).since(before);
            long carried = arrived.sum() - packets;
            System.gc();
            long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            isOver = true;
            sender.join();
            double expected = (double) (VIDEO_PER_SECOND + AUDIO_PER_SECOND) * receivers;
            double perSecond = (double) carried / SECONDS;
            return new Result(
                    receivers, perSecond, perSecond / expected, spent.nanos() / 1e9 / SECONDS, (double) spent.bytes() / carried, delays.atShare(0.5), delays.atShare(0.99), heap);
        }
    }

    /** What the engine's lanes have used. */
    private record Spent(long nanos, long bytes) {
        static Spent now(ThreadMXBean threads) {
            long nanos = 0;
            long bytes = 0;
            for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (thread != null && thread.getThreadName().startsWith("media-lane-")) {
                    nanos += threads.getThreadCpuTime(thread.getThreadId());
                    bytes += threads.getThreadAllocatedBytes(thread.getThreadId());
                }
            }
            return new Spent(nanos, bytes);
        }

        Spent since(Spent before) {
            return new Spent(nanos - before.nanos, bytes - before.bytes);
        }
    }

    private static ParticipantId id(int index) {
        return new ParticipantId(("P%d".formatted(index) + "A".repeat(22)).substring(0, 22));
    }

    /** The connection that the engine offers this person. */
    private MediaKeys connect(MediaRoom room, ParticipantId who, MediaPeer peer, PeerLoop loop) throws Exception {
        loop.add(peer);
        Signal offer = Optional.ofNullable(queue(who).poll(30, TimeUnit.SECONDS)).orElseThrow(() -> new IllegalStateException("no offer for " + who));
        room.signal(who, new Signal(offer.pc(), Signal.Type.ANSWER, peer.answer(offer.sdp()), Map.of()));
        return peer.connect();
    }

    private BlockingQueue<Signal> queue(ParticipantId who) {
        return signals.computeIfAbsent(who, added -> new LinkedBlockingQueue<>());
    }

    private Thread publish(MediaRoom room, PeerLoop loop) throws Exception {
        ParticipantId who = id(0);
        var peer = new MediaPeer(client, (data, length, now) -> {});
        room.join(who, new Rights(Set.of(Kind.CAMERA, Kind.MICROPHONE))).toCompletableFuture().join();
        room.publish(who, Set.of(Kind.CAMERA, Kind.MICROPHONE));
        MediaKeys keys = connect(room, who, peer, loop);
        SrtpCryptoContext video = keys.sender(VIDEO_SOURCE);
        SrtpCryptoContext audio = keys.sender(AUDIO_SOURCE);
        return Thread.ofPlatform().name("bench-sender").start(() -> send(peer, video, audio));
    }

    private void send(MediaPeer peer, SrtpCryptoContext video, SrtpCryptoContext audio) {
        long begin = System.nanoTime();
        long interval = TimeUnit.SECONDS.toNanos(1) / VIDEO_PER_SECOND;
        for (int count = 0; !isOver; count++) {
            long due = begin + count * interval;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            // Sections are in the order of kinds: the microphone first.
            peer.send(packet(video, VIDEO, VIDEO_SOURCE, "1", count, VIDEO_BYTES));
            peer.send(packet(audio, AUDIO, AUDIO_SOURCE, "0", count, AUDIO_BYTES));
        }
    }

    /** With its section in a header extension, and the time at the end. Every picture is a whole one, so that who comes late need not wait. */
    private static byte[] packet(SrtpCryptoContext protection, int type, int source, String section, int number, int length) {
        var buffer = new PlainBuffer(length);
        byte[] data = buffer.getBuffer();
        data[0] = (byte) 0x90;
        data[1] = (byte) (0x80 | type);
        Bytes.put16(data, 2, number);
        Bytes.putWord(data, 4, number * (type == VIDEO ? 1800 : 960));
        Bytes.putWord(data, 8, source);
        Bytes.put16(data, 12, 0xBEDE);
        Bytes.put16(data, 14, 1);
        data[16] = 0x10;
        data[17] = (byte) section.charAt(0);
        data[20] = 0x10;
        long now = System.nanoTime();
        Bytes.putWord(data, length - 8, (int) (now >> 32));
        Bytes.putWord(data, length - 4, (int) now);
        try {
            protection.transformPacket(buffer);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
        return buffer.taken();
    }

    private void subscribe(MediaRoom room, PeerLoop loop, int index) {
        ParticipantId who = id(index + 1);
        try {
            var reading = new Reading();
            var peer = new MediaPeer(client, index % READS == 0 ? reading : (data, length, now) -> count(data, length));
            room.join(who, Rights.RECEIVE).toCompletableFuture().join();
            room.subscribe(who, Set.of(new TrackRef(id(0), Kind.CAMERA), new TrackRef(id(0), Kind.MICROPHONE)), Quality.HIGH);
            reading.keys.add(connect(room, who, peer, loop));
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("receiver " + index, fault);
        }
    }

    private void count(byte[] data, int length) {
        if (!RtpPacket.isRtcp(data, length)) {
            arrived.increment();
        }
    }

    /** Reads what one receiver is given. Of the loop's thread, once the keys are there. */
    private final class Reading implements MediaPeer.Arrival {
        private final BlockingQueue<MediaKeys> keys = new LinkedBlockingQueue<>();
        private final Map<Integer, SrtpCryptoContext> contexts = new ConcurrentHashMap<>();

        @Override
        public void arrived(byte[] data, int length, long now) {
            count(data, length);
            Optional<MediaKeys> known = Optional.ofNullable(keys.peek());
            if (known.isEmpty() || RtpPacket.isRtcp(data, length)) {
                return;
            }
            ByteArrayBuffer buffer = new PlainBuffer(data, length);
            try {
                contexts.computeIfAbsent(Bytes.word(data, 8), source -> context(known.get(), source)).reverseTransformPacket(buffer, false);
            } catch (GeneralSecurityException fault) {
                throw new IllegalStateException(fault);
            }
            int end = buffer.getLength();
            long sent = ((long) Bytes.word(buffer.getBuffer(), end - 8) << 32) | (Bytes.word(buffer.getBuffer(), end - 4) & 0xFFFFFFFFL);
            delays.add(now - sent);
        }

        private static SrtpCryptoContext context(MediaKeys keys, int source) {
            try {
                return keys.receiver(source);
            } catch (GeneralSecurityException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    /** Brings signals to their receivers. */
    private final class Post implements MediaEvents {
        @Override
        public void signal(ParticipantId to, Signal out) {
            queue(to).add(out);
        }

        @Override
        public void trackLive(TrackRef track) {
            // Everything that is sent is given.
        }

        @Override
        public void trackEnded(TrackRef track) {
            // Nothing ends while it is measured.
        }

        @Override
        public void level(ParticipantId who, int level) {
            // Nobody listens.
        }

        @Override
        public void speaking(ParticipantId who) {
            // Nobody listens.
        }

        @Override
        public void state(ParticipantId who, ConnectionState state) {
            if (state == ConnectionState.FAILED) {
                throw new IllegalStateException(who + " has lost the connection");
            }
        }

        @Override
        public void failed(String reason) {
            throw new IllegalStateException(reason);
        }
    }

    /** All numbers of receivers, one after the other. */
    static List<Result> measure(DtlsClient client, List<Integer> receivers) throws Exception {
        var results = new ArrayList<Result>();
        for (int number : receivers) {
            results.add(measure(client, number));
            System.out.println(results.getLast());
        }
        return results;
    }
}
