package org.plenum.plugin.media.embedded.flow;

import java.net.InetSocketAddress;
import java.util.Arrays;

/**
 * One address that a connection's packets came from. Until it has answered a check it may be somebody else's: no more is sent there than came from there. Of one lane.
 */
final class Path {
    private final InetSocketAddress address;
    private long in;
    private long out;
    private boolean isVerified;
    private boolean isNominated;
    private long consent;
    private long heard;
    private long checked;
    private byte[] transaction = new byte[0];

    Path(InetSocketAddress address, long now) {
        this.address = address;
        this.heard = now;
        this.checked = now - Long.MAX_VALUE / 4;
    }

    InetSocketAddress address() {
        return address;
    }

    void heard(int bytes, long now) {
        in += bytes;
        heard = now;
    }

    long lastHeard() {
        return heard;
    }

    /** Whether so many bytes may be sent; if so, they are counted. */
    boolean mayTake(int bytes) {
        if (!isVerified && out + bytes > in) {
            return false;
        }
        out += bytes;
        return true;
    }

    boolean isVerified() {
        return isVerified;
    }

    boolean isNominated() {
        return isNominated;
    }

    void nominate() {
        isNominated = true;
    }

    /** When it last agreed to be sent to (RFC 7675). */
    long consent() {
        return consent;
    }

    long lastChecked() {
        return checked;
    }

    void checked(byte[] asked, long now) {
        transaction = asked;
        checked = now;
    }

    /** Somebody there has answered. @return whether it was the last check's answer */
    boolean answered(byte[] asked, long now) {
        if (transaction.length == 0 || !Arrays.equals(transaction, asked)) {
            return false;
        }
        transaction = new byte[0];
        isVerified = true;
        consent = now;
        return true;
    }
}
