package org.plenum.plugin.media.embedded.wire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A STUN message that was received (RFC 8489), as far as ICE needs it. What stands behind MESSAGE-INTEGRITY is ignored, except FINGERPRINT.
 */
public final class StunMessage {
    public static final int BINDING_REQUEST = 0x0001;
    public static final int BINDING_INDICATION = 0x0011;
    public static final int BINDING_SUCCESS = 0x0101;
    public static final int BINDING_ERROR = 0x0111;

    static final int USERNAME = 0x0006;
    static final int MESSAGE_INTEGRITY = 0x0008;
    static final int ERROR_CODE = 0x0009;
    static final int XOR_MAPPED_ADDRESS = 0x0020;
    static final int PRIORITY = 0x0024;
    static final int USE_CANDIDATE = 0x0025;
    static final int FINGERPRINT = 0x8028;
    static final int ICE_CONTROLLED = 0x8029;
    static final int ICE_CONTROLLING = 0x802A;

    static final int COOKIE = 0x2112A442;
    static final int HEADER = 20;
    static final int INTEGRITY_LENGTH = 20;
    static final int FINGERPRINT_MASK = 0x5354554E;
    private static final int MOST_ATTRIBUTES = 40;
    private static final int IPV4 = 1;

    private final byte[] data;
    private final Map<Integer, Attribute> attributes;

    private StunMessage(byte[] data, Map<Integer, Attribute> attributes) {
        this.data = data;
        this.attributes = attributes;
    }

    /** @param at of the value, behind the attribute's header */
    private record Attribute(int at, int length) {}

    /** Whether it is STUN and nothing else that comes on the same port (RFC 7983). */
    public static boolean isStun(byte[] data, int length) {
        return length >= HEADER && (data[0] & 0xC0) == 0 && Bytes.word(data, 4) == COOKIE;
    }

    /** @return none if it is malformed, or its FINGERPRINT is missing or wrong */
    public static Optional<StunMessage> parse(byte[] data, int length) {
        if (!isStun(data, length) || Bytes.unsigned16(data, 2) != length - HEADER || length % 4 != 0) {
            return Optional.empty();
        }
        byte[] own = Arrays.copyOf(data, length);
        var attributes = new HashMap<Integer, Attribute>();
        int at = HEADER;
        while (at < length) {
            if (length - at < 4 || attributes.size() >= MOST_ATTRIBUTES) {
                return Optional.empty();
            }
            int type = Bytes.unsigned16(own, at);
            int size = Bytes.unsigned16(own, at + 2);
            int next = at + 4 + (size + 3 & ~3);
            if (next > length) {
                return Optional.empty();
            }
            if (!attributes.containsKey(MESSAGE_INTEGRITY) || type == FINGERPRINT) {
                attributes.putIfAbsent(type, new Attribute(at + 4, size));
            }
            at = next;
        }
        var message = new StunMessage(own, attributes);
        return message.hasFingerprint() ? Optional.of(message) : Optional.empty();
    }

    private boolean hasFingerprint() {
        Attribute print = attributes.get(FINGERPRINT);
        return print != null
                && print.length() == 4
                && print.at() + 4 == data.length
                && Bytes.word(data, print.at()) == fingerprint(data, print.at() - 4);
    }

    static int fingerprint(byte[] data, int length) {
        var sum = new CRC32();
        sum.update(data, 0, length);
        return (int) sum.getValue() ^ FINGERPRINT_MASK;
    }

    /** Whether its MESSAGE-INTEGRITY is there and made with this password. */
    public boolean isSignedWith(String password) {
        Attribute signature = attributes.get(MESSAGE_INTEGRITY);
        if (signature == null || signature.length() != INTEGRITY_LENGTH) {
            return false;
        }
        byte[] expected = integrity(data, signature.at() - 4, password);
        return MessageDigest.isEqual(expected, Arrays.copyOfRange(data, signature.at(), signature.at() + INTEGRITY_LENGTH));
    }

    /** Of the first {@code length} bytes, as if the message ended with the attribute behind them. */
    static byte[] integrity(byte[] data, int length, String password) {
        byte[] signed = Arrays.copyOf(data, length);
        Bytes.put16(signed, 2, length + 4 + INTEGRITY_LENGTH - HEADER);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA1 is part of every JDK", impossible);
        }
    }

    public int type() {
        return Bytes.unsigned16(data, 0);
    }

    /** Bytes of the whole message. */
    public int length() {
        return data.length;
    }

    /** 12 bytes. */
    public byte[] transaction() {
        return Arrays.copyOfRange(data, 8, HEADER);
    }

    /** Empty if there is none. */
    public String username() {
        return Optional.ofNullable(attributes.get(USERNAME))
                .map(name -> new String(data, name.at(), name.length(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Whether the sender nominates the pair of addresses. */
    public boolean nominates() {
        return attributes.containsKey(USE_CANDIDATE);
    }

    /** Whether the sender takes the controlled role, which is ours. */
    public boolean isControlled() {
        return attributes.containsKey(ICE_CONTROLLED);
    }

    /** 0 if there is none. */
    public int priority() {
        Attribute value = attributes.get(PRIORITY);
        return value != null && value.length() == 4 ? Bytes.word(data, value.at()) : 0;
    }

    /** Such as 487; 0 if there is none. */
    public int errorCode() {
        Attribute error = attributes.get(ERROR_CODE);
        return error != null && error.length() >= 4 ? (data[error.at() + 2] & 7) * 100 + data[error.at() + 3] : 0;
    }

    /** As whom the other side sees us. */
    public Optional<InetSocketAddress> mapped() {
        Attribute mapped = attributes.get(XOR_MAPPED_ADDRESS);
        if (mapped == null || mapped.length() < 8) {
            return Optional.empty();
        }
        int bytes = data[mapped.at() + 1] == IPV4 ? 4 : 16;
        if (mapped.length() != bytes + 4) {
            return Optional.empty();
        }
        byte[] address = new byte[bytes];
        for (int index = 0; index < bytes; index++) {
            address[index] = (byte) (data[mapped.at() + 4 + index] ^ data[4 + index]);
        }
        int port = Bytes.unsigned16(data, mapped.at() + 2) ^ COOKIE >>> 16;
        try {
            return Optional.of(new InetSocketAddress(InetAddress.getByAddress(address), port));
        } catch (UnknownHostException impossible) {
            return Optional.empty();
        }
    }
}
