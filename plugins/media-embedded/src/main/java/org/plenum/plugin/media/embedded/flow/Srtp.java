package org.plenum.plugin.media.embedded.flow;

import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.srtp.crypto.Aes;
import org.jitsi.utils.logging2.LoggerImpl;
import org.plenum.plugin.media.embedded.wire.Bytes;
import org.plenum.plugin.media.embedded.wire.IntTable;
import org.plenum.plugin.media.embedded.wire.RtpPacket;

/**
 * Protects and unprotects the packets of one connection (RFC 3711, RFC 7714). Each source has its own roll-over counter, from 0. What was received before is refused; what is sent
 * again is the same, bit by bit, because it is made of the same bytes. Of one thread.
 */
final class Srtp implements AutoCloseable {
    /**
     * Sources that one browser can make us keep. It takes others each time it begins to send something again, and none is forgotten, or what was recorded on the way could be played
     * again.
     */
    private static final int MOST_SOURCES = 512;

    private static final int CONTROL_HEADER = 8;

    static {
        // Otherwise the library measures several for seconds, and loads native code that stays when the plugin goes.
        Aes.setFactoryClassName("SunJCE");
    }

    private final SrtpContextFactory in;
    private final SrtpContextFactory out;
    private final IntTable<Optional<SrtpCryptoContext>> received = new IntTable<>();
    private final IntTable<Optional<SrtpCryptoContext>> sent = new IntTable<>();
    private final IntTable<Optional<SrtcpCryptoContext>> receivedControl = new IntTable<>();
    private final IntTable<Optional<SrtcpCryptoContext>> sentControl = new IntTable<>();

    Srtp(SrtpKeys keys) {
        var logger = new LoggerImpl(Srtp.class.getName());
        in = new SrtpContextFactory(false, keys.inKey(), keys.inSalt(), policy(keys), policy(keys), logger);
        out = new SrtpContextFactory(true, keys.outKey(), keys.outSalt(), policy(keys), policy(keys), logger);
    }

    private static SrtpPolicy policy(SrtpKeys keys) {
        SrtpPolicy policy = keys.isAuthenticated()
                ? new SrtpPolicy(SrtpPolicy.AESGCM_ENCRYPTION, 16, SrtpPolicy.NULL_AUTHENTICATION, 0, 16, 12)
                : new SrtpPolicy(SrtpPolicy.AESCM_ENCRYPTION, 16, SrtpPolicy.HMACSHA1_AUTHENTICATION, 20, 10, 14);
        policy.setReceiveReplayEnabled(true);
        policy.setSendReplayEnabled(false);
        return policy;
    }

    /** @return whether it was genuine and new; if not, its bytes mean nothing */
    boolean unprotect(Packet packet) {
        if (packet.length() < RtpPacket.HEADER) {
            return false;
        }
        int source = Bytes.word(packet.data(), 8);
        try {
            Optional<SrtpCryptoContext> known = received.get(source, Optional.empty());
            if (known.isPresent()) {
                return known.get().reverseTransformPacket(packet, false) == SrtpErrorStatus.OK;
            }
            SrtpCryptoContext context = in.deriveContext(source, 0);
            boolean isGenuine = received.size() < MOST_SOURCES && context.reverseTransformPacket(packet, false) == SrtpErrorStatus.OK;
            if (isGenuine) {
                received.put(source, Optional.of(context));
            }
            return isGenuine;
        } catch (GeneralSecurityException | RuntimeException forged) {
            return false;
        }
    }

    /** The same for RTCP. */
    boolean unprotectControl(Packet packet) {
        if (packet.length() < CONTROL_HEADER) {
            return false;
        }
        int source = Bytes.word(packet.data(), 4);
        try {
            Optional<SrtcpCryptoContext> known = receivedControl.get(source, Optional.empty());
            if (known.isPresent()) {
                return known.get().reverseTransformPacket(packet) == SrtpErrorStatus.OK;
            }
            SrtcpCryptoContext context = in.deriveControlContext(source);
            boolean isGenuine = receivedControl.size() < MOST_SOURCES && context.reverseTransformPacket(packet) == SrtpErrorStatus.OK;
            if (isGenuine) {
                receivedControl.put(source, Optional.of(context));
            }
            return isGenuine;
        } catch (GeneralSecurityException | RuntimeException forged) {
            return false;
        }
    }

    /** The context for what is sent as one source, from roll-over counter 0. */
    SrtpCryptoContext sender(int source) {
        try {
            Optional<SrtpCryptoContext> known = sent.get(source, Optional.empty());
            SrtpCryptoContext context = known.isPresent() ? known.get() : out.deriveContext(source, 0);
            sent.put(source, Optional.of(context));
            return context;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("AES does not work", fault);
        }
    }

    /** Nothing is sent as this source any more, never again: its roll-over counter would begin anew. */
    void forget(int source) {
        sent.remove(source);
        sentControl.remove(source);
    }

    /** How many sources are kept of what is sent. */
    int sources() {
        return sent.size() + sentControl.size();
    }

    /** @return whether it was protected */
    static boolean protect(SrtpCryptoContext context, Packet packet) {
        try {
            return context.transformPacket(packet) == SrtpErrorStatus.OK;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("AES does not work", fault);
        }
    }

    /** The same for RTCP. */
    boolean protectControl(Packet packet) {
        int source = Bytes.word(packet.data(), 4);
        try {
            Optional<SrtcpCryptoContext> known = sentControl.get(source, Optional.empty());
            SrtcpCryptoContext context = known.isPresent() ? known.get() : out.deriveControlContext(source);
            if (known.isEmpty()) {
                sentControl.put(source, Optional.of(context));
            }
            return context.transformPacket(packet) == SrtpErrorStatus.OK;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("AES does not work", fault);
        }
    }

    @Override
    public void close() {
        in.close();
        out.close();
    }
}
