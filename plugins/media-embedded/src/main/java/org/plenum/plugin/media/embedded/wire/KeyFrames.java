package org.plenum.plugin.media.embedded.wire;

/** Whether a packet begins a picture that needs none before it, for the codecs that are forwarded as they are. */
public final class KeyFrames {
    private static final int SINGLE_TIME_AGGREGATION = 24;
    private static final int FRAGMENT = 28;

    private KeyFrames() {}

    /** H.264 (RFC 6184): parameter sets or an IDR slice. */
    public static boolean h264(byte[] data, int at, int length) {
        if (length < 2) {
            return false;
        }
        int type = data[at] & 0x1F;
        return switch (type) {
            case SINGLE_TIME_AGGREGATION -> {
                int next = at + 1;
                boolean found = false;
                while (!found && next + 2 < at + length) {
                    found = begins(data[next + 2] & 0x1F);
                    next += 2 + Bytes.unsigned16(data, next);
                }
                yield found;
            }
            case FRAGMENT -> (data[at + 1] & 0x80) != 0 && begins(data[at + 1] & 0x1F);
            default -> begins(type);
        };
    }

    private static boolean begins(int type) {
        return type == 5 || type == 7;
    }

    /** VP9 (RFC 9628): the beginning of a frame that is not predicted from others. */
    public static boolean vp9(byte[] data, int at, int length) {
        return length > 0 && (data[at] & 0x40) == 0 && (data[at] & 0x08) != 0;
    }
}
