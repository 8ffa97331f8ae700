package org.plenum.plugin.media.embedded.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plenum.plugin.media.embedded.wire.RtpPacket;

/**
 * What one person sends of one kind, in one size or two (ranks 0 and 1, the smaller first), and the way to those who are given it. Packets come on the sender's lane; the rest
 * is for any thread.
 */
public final class Track {
    /** Sizes that are taken of one track. */
    static final int RANKS = 2;

    private static final long ALIVE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final int SILENT = 127;
    /** Whole pictures are large: so many are asked for at once, and one in each of these times after that, whoever wants them. */
    private static final int AT_ONCE = 4;

    private static final long EACH_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** The time between pictures that are asked for by chance, on average: each takes as much as half a second of others, or less. */
    private static final long CHANCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final boolean isAudio;
    private final List<Fan> fans = new ArrayList<>();
    private final Layer[] layers = {new Layer(), new Layer()};
    private final Runnable live;
    private final AtomicBoolean isLive = new AtomicBoolean();
    private volatile boolean isAllowed;
    private volatile boolean isByChance;
    private volatile float loudness;

    /** @param live told once when packets come that are passed on, from a lane; again after {@link #quiet} */
    public Track(Port port, boolean isAudio, boolean isAllowed, Runnable live) {
        this.isAudio = isAudio;
        this.isAllowed = isAllowed;
        this.live = live;
        port.lanes().forEach(lane -> fans.add(new Fan(this, lane)));
    }

    /** How one size arrives; written on the sender's lane. */
    private static final class Layer {
        volatile long last = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
        volatile int bits;
        volatile boolean isWanted;
        long asked = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
        long spent = asked;
        long chance = chance(System.nanoTime());
    }

    private static long chance(long now) {
        return now + (long) (-Math.log(1 - ThreadLocalRandom.current().nextDouble()) * CHANCE_NANOS);
    }

    /**
     * From now on whole pictures are also asked for by chance: otherwise the sender, who is asked when somebody comes to watch, would notice people who are hidden from them.
     */
    public Track byChance() {
        isByChance = true;
        return this;
    }

    boolean isAudio() {
        return isAudio;
    }

    Fan fan(Lane lane) {
        return fans.get(lane.index());
    }

    /** From the next packet on. */
    public void allow(boolean on) {
        isAllowed = on;
        if (on) {
            for (int rank = 0; rank < RANKS; rank++) {
                layers[rank].isWanted = !isAudio;
            }
        } else {
            quiet();
            fans.forEach(Fan::pause);
        }
    }

    /** What comes after this is live anew. */
    public void quiet() {
        isLive.set(false);
        loudness = 0;
    }

    /** How loud it is now, 0 to 127 decibels above silence; up at once, down within a second. */
    public int loudness() {
        return Math.round(loudness);
    }

    /** @param level as in RFC 6464: 0 is loudest, 127 silence */
    void heard(int level) {
        float difference = SILENT - level - loudness;
        loudness = isAllowed ? loudness + difference * (difference > 0 ? 0.3f : 0.03f) : 0;
    }

    void passed(Packet packet, int rank, long now) {
        layers[rank].last = now;
        if (!isAllowed) {
            return;
        }
        if (!isLive.get() && isLive.compareAndSet(false, true)) {
            live.run();
        }
        for (int index = 0; index < fans.size(); index++) {
            fans.get(index).take(packet, rank, now);
        }
    }

    void measured(int rank, int bitsPerSecond) {
        layers[rank].bits = bitsPerSecond;
    }

    /** Bits per second of one size, over the last second. */
    int bits(int rank) {
        return layers[rank].bits;
    }

    boolean isAlive(int rank, long now) {
        return now - layers[rank].last < ALIVE_NANOS;
    }

    /** The best size that arrives and is not larger than wished for; else the smallest that arrives. */
    int best(int wished, long now) {
        for (int rank = wished; rank >= 0; rank--) {
            if (isAlive(rank, now)) {
                return rank;
            }
        }
        for (int rank = wished + 1; rank < RANKS; rank++) {
            if (isAlive(rank, now)) {
                return rank;
            }
        }
        return 0;
    }

    /** Somebody needs a picture that needs none before it. */
    void wantKeyFrame(int rank) {
        layers[rank].isWanted = true;
    }

    /** Whether the sender has to be asked for one now. Of the sender's lane. */
    boolean takeWish(int rank, long now, long pause) {
        Layer layer = layers[rank];
        if (isByChance && now - layer.chance >= 0) {
            layer.chance = chance(now);
            layer.isWanted = true;
        }
        boolean isSpent = layer.spent - now > (AT_ONCE - 1) * EACH_NANOS;
        if (!layer.isWanted || isSpent || now - layer.asked < pause) {
            return false;
        }
        layer.isWanted = false;
        layer.asked = now;
        layer.spent = (layer.spent - now > 0 ? layer.spent : now) + EACH_NANOS;
        return true;
    }

    /** A report of the sender that ties its clock to that of the media. */
    void reported(int rank, long wallClock, int mediaClock) {
        fans.forEach(fan -> fan.reported(rank, wallClock, mediaClock));
    }

    /** Bytes that are lost between header and payload when a packet is passed on are never more than this. */
    static boolean isPassable(RtpPacket packet) {
        return packet.length() <= Packet.LONGEST - 40;
    }
}
