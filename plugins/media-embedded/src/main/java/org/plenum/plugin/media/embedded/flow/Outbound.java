package org.plenum.plugin.media.embedded.flow;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jitsi.srtp.SrtpCryptoContext;
import org.plenum.plugin.media.embedded.wire.Bytes;
import org.plenum.plugin.media.embedded.wire.KeyFrames;
import org.plenum.plugin.media.embedded.wire.Offer;
import org.plenum.plugin.media.embedded.wire.RtpPacket;
import org.plenum.plugin.media.embedded.wire.Vp8;

/**
 * One track as one person is given it: numbers, clock and pictures go on without a gap whatever size they come from. What is sent as one sequence number is always the
 * same, because nothing may be protected twice under the same number. Of the receiver's lane.
 */
final class Outbound {
    private static final int VIDEO_CLOCK = 90_000;
    private static final int AUDIO_CLOCK = 48_000;
    private static final int OFF = -1;
    /** Numbers that a packet can be late by. */
    private static final int MOST_LATE = 8192;
    /** Numbers begin below it, or who misses the first packets would count them wrong when they come round (RFC 3711, section 3.3.1). */
    private static final int MOST_FIRST = 0x4000;
    /** Senders ignore what is asked for too soon after the time before. */
    private static final long ASK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(450);

    private final Track track;
    private final Fan fan;
    private final Downlink downlink;
    private final int source;
    private final Packet packet = new Packet();
    private final Vp8 vp8 = new Vp8();
    private Optional<SrtpCryptoContext> protection = Optional.empty();
    private int wished = OFF;
    private int affordable = Track.RANKS - 1;
    private int rank = OFF;
    private int awaited = OFF;
    /** The sender's number of what is sent now. */
    private int fed;
    private int numberShift;
    private int clockShift;
    private int pictureShift;
    private int level0Shift;
    private int firstNumber;
    private int lastNumber;
    private int lastClock;
    private int lastPicture;
    private int lastLevel0;
    private boolean hasSent;
    private long sentAt;
    private long askedAt;
    private long packets;
    private long octets;

    /** Where its numbers and its clock begin is random: they tell nothing of the sender, of whom the receiver may not know. */
    Outbound(Track track, Downlink downlink, int source) {
        Lane lane = downlink.lane();
        this.track = track;
        this.downlink = downlink;
        this.source = source;
        this.fan = track.fan(lane);
        this.lastNumber = lane.random().nextInt(MOST_FIRST);
        this.clockShift = lane.random().nextInt();
    }

    int source() {
        return source;
    }

    Track track() {
        return track;
    }

    /** The size that is sent now, or -1. */
    int rank() {
        return rank;
    }

    /** The size that the person asked for, or -1. */
    int wished() {
        return wished;
    }

    /** @param most rank that is asked for; -1 for nothing */
    void wish(int most, long now) {
        wished = most;
        if (most == OFF) {
            rank = OFF;
            awaited = OFF;
        } else {
            choose(now);
        }
    }

    /** @param most rank that the receiver's line takes */
    void afford(int most, long now) {
        affordable = most;
        choose(now);
    }

    void begin(long now) {
        choose(now);
    }

    /** Another size is sent from its next whole picture on; until then the one before. */
    void choose(long now) {
        if (wished == OFF) {
            return;
        }
        int target = track.best(Math.min(wished, affordable), now);
        if (target == rank) {
            awaited = OFF;
        } else if (target != awaited || now - askedAt > ASK_AGAIN_NANOS) {
            awaited = target;
            askedAt = now;
            // Nobody is asked for what cannot be sent on yet.
            if (!track.isAudio() && isProtected()) {
                track.wantKeyFrame(target);
            }
        }
    }

    /** Media can be sent from now on. */
    void connected(long now) {
        askedAt = now;
        wantKeyFrame();
    }

    /** The receiver has lost the picture. */
    void wantKeyFrame() {
        if (!track.isAudio() && wished != OFF) {
            track.wantKeyFrame(awaited == OFF ? Math.max(rank, 0) : awaited);
        }
    }

    /** Nothing comes for a while: what comes then is a new beginning, and its numbers show no gap that could be asked for. */
    void pause() {
        rank = OFF;
        awaited = OFF;
    }

    /** @return whether it was sent */
    boolean forward(RtpPacket in, int from, int sendTime, long now) {
        if (wished == OFF || !isProtected()) {
            return false;
        }
        // A sender may use numbers again under another source: for the receiver they go on.
        if (from != rank || in.source() != fed) {
            boolean isNext = from == rank || from == awaited || (awaited == OFF && rank == OFF);
            if (!isNext || (!track.isAudio() && !isKeyFrame(in))) {
                return false;
            }
            begin(in, from, now);
        }
        int number = in.sequence() - numberShift & 0xFFFF;
        if (Bytes.distance(firstNumber, number) < 0) {
            return false;
        }
        boolean isNewest = !hasSent || Bytes.distance(lastNumber, number) > 0;
        write(in, number, sendTime);
        if (isNewest) {
            lastNumber = number;
            if (Bytes.distance(firstNumber, number) > 2 * MOST_LATE) {
                // Numbers come round: the first one must not seem to be ahead.
                firstNumber = number - MOST_LATE & 0xFFFF;
            }
            lastClock = in.timestamp() - clockShift;
            remember(in);
            sentAt = now;
        }
        hasSent = true;
        return emit();
    }

    private boolean isProtected() {
        if (protection.isEmpty()) {
            protection = downlink.protection(source);
        }
        return protection.isPresent();
    }

    private static boolean isKeyFrame(RtpPacket in, Vp8 vp8) {
        int at = in.payloadAt();
        int length = in.payloadLength();
        return switch (in.payloadType()) {
            case Offer.VP8 -> vp8.read(in.data(), at, length) && vp8.isKeyFrame();
            case Offer.VP9 -> KeyFrames.vp9(in.data(), at, length);
            default -> KeyFrames.h264(in.data(), at, length);
        };
    }

    private boolean isKeyFrame(RtpPacket in) {
        return isKeyFrame(in, vp8);
    }

    /** The first packet of another size, or the first of all: from here on numbers are shifted so that they go on. */
    private void begin(RtpPacket in, int from, long now) {
        rank = from;
        fed = in.source();
        awaited = OFF;
        firstNumber = lastNumber + 1 & 0xFFFF;
        numberShift = in.sequence() - firstNumber;
        if (hasSent) {
            long rate = track.isAudio() ? AUDIO_CLOCK : VIDEO_CLOCK;
            long passed = Math.max(1, (now - sentAt) / 1000 * rate / 1_000_000);
            clockShift = in.timestamp() - (lastClock + (int) passed);
        }
        if (in.payloadType() == Offer.VP8 && !track.isAudio() && vp8.read(in.data(), in.payloadAt(), in.payloadLength())) {
            pictureShift = hasSent && vp8.picture() >= 0 ? vp8.picture() - (lastPicture + 1) : 0;
            level0Shift = hasSent && vp8.level0() >= 0 ? vp8.level0() - (lastLevel0 + 1) : 0;
        }
    }

    private void remember(RtpPacket in) {
        if (!track.isAudio() && in.payloadType() == Offer.VP8 && vp8.read(in.data(), in.payloadAt(), in.payloadLength())) {
            lastPicture = Math.max(0, vp8.picture()) - pictureShift;
            lastLevel0 = Math.max(0, vp8.level0()) - level0Shift;
        }
    }

    /** Builds what is sent: a header of our own, the extensions that receivers know, the payload with its numbers shifted. */
    private void write(RtpPacket in, int number, int sendTime) {
        byte[] out = packet.data();
        out[0] = (byte) 0x90;
        out[1] = in.data()[1];
        Bytes.put16(out, 2, number);
        Bytes.putWord(out, 4, in.timestamp() - clockShift);
        Bytes.putWord(out, 8, source);
        int at = extensions(in, out, sendTime);
        int length = in.payloadLength();
        System.arraycopy(in.data(), in.payloadAt(), out, at, length);
        if (!track.isAudio() && in.payloadType() == Offer.VP8 && vp8.read(out, at, length)) {
            vp8.picture(vp8.picture() - pictureShift);
            vp8.level0(vp8.level0() - level0Shift);
        }
        packet.length(at + length);
    }

    private static int extensions(RtpPacket in, byte[] out, int sendTime) {
        int at = RtpPacket.HEADER + 4;
        out[at] = (byte) (Offer.SEND_TIME << 4 | 2);
        Bytes.put24(out, at + 1, sendTime);
        at += 4;
        int level = in.extension(Offer.LEVEL);
        int orientation = in.extension(Offer.ORIENTATION);
        int found = level >= 0 ? level : orientation;
        if (found >= 0) {
            out[at] = (byte) ((level >= 0 ? Offer.LEVEL : Offer.ORIENTATION) << 4);
            out[at + 1] = in.data()[found];
            Bytes.put16(out, at + 2, 0);
            at += 4;
        }
        Bytes.put16(out, RtpPacket.HEADER, 0xBEDE);
        Bytes.put16(out, RtpPacket.HEADER + 2, (at - RtpPacket.HEADER - 4) / 4);
        return at;
    }

    private boolean emit() {
        packets++;
        octets += packet.length();
        if (protection.isPresent() && Srtp.protect(protection.get(), packet)) {
            downlink.send(packet);
            return true;
        }
        return false;
    }

    /** The receiver misses this one. */
    void lost(int number) {
        boolean isOfThisSize = rank != OFF && Bytes.distance(firstNumber, number) >= 0 && Bytes.distance(number, lastNumber) >= 0;
        if (isOfThisSize && hasSent) {
            fan.again(this, rank, fed, number + numberShift & 0xFFFF);
        }
    }

    /** The same packet, as it was. */
    void repeat(RtpPacket in, int sendTime) {
        write(in, in.sequence() - numberShift & 0xFFFF, sendTime);
        emit();
    }

    void reported(int from, long wallClock, int mediaClock) {
        if (from == rank && hasSent) {
            downlink.report(source, wallClock, mediaClock - clockShift, packets, octets);
        }
    }

    /** Nothing is sent under its source any more, not even a report: how it was protected is forgotten. */
    void end() {
        wished = OFF;
        pause();
        fan.remove(this);
    }
}
