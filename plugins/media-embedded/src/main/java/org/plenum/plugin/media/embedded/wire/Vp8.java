package org.plenum.plugin.media.embedded.wire;

/**
 * The descriptor before each VP8 payload (RFC 7741), read anew for each packet. Of one thread. Numbers that a receiver follows are written in place, so
 * that another layer goes on where the one before has ended.
 */
public final class Vp8 {
    private byte[] data = new byte[0];
    private int pictureAt;
    private int level0At;
    private int pictureMask;
    private boolean isKeyFrame;
    private int length;

    /** @return whether it is a descriptor; if not, nothing may be asked of it */
    public boolean read(byte[] bytes, int at, int size) {
        data = bytes;
        pictureAt = -1;
        level0At = -1;
        pictureMask = 0;
        isKeyFrame = false;
        int end = at + size;
        if (size < 1) {
            return false;
        }
        int next = at + 1;
        if ((bytes[at] & 0x80) != 0) {
            if (next >= end) {
                return false;
            }
            int present = bytes[next++];
            if ((present & 0x80) != 0) {
                if (next + 1 >= end) {
                    return false;
                }
                pictureAt = next;
                boolean isLong = (bytes[next] & 0x80) != 0;
                pictureMask = isLong ? 0x7FFF : 0x7F;
                next += isLong ? 2 : 1;
            }
            if ((present & 0x40) != 0) {
                level0At = next++;
            }
            if ((present & 0x30) != 0) {
                next++;
            }
        }
        if (next >= end) {
            return false;
        }
        length = next - at;
        boolean beginsFrame = (bytes[at] & 0x10) != 0 && (bytes[at] & 0x0F) == 0;
        isKeyFrame = beginsFrame && (bytes[next] & 0x01) == 0;
        return true;
    }

    /** Whether a frame begins here that needs none before it. */
    public boolean isKeyFrame() {
        return isKeyFrame;
    }

    /** Bytes of the descriptor. */
    public int length() {
        return length;
    }

    /** -1 if it has none. */
    public int picture() {
        if (pictureAt < 0) {
            return -1;
        }
        return pictureMask == 0x7F ? data[pictureAt] & 0x7F : Bytes.unsigned16(data, pictureAt) & 0x7FFF;
    }

    /** -1 if it has none. */
    public int level0() {
        return level0At < 0 ? -1 : data[level0At] & 0xFF;
    }

    /** Writes the picture's number, as many bits of it as it had. Does nothing if it has none. */
    public void picture(int value) {
        if (pictureMask == 0x7F) {
            data[pictureAt] = (byte) (value & 0x7F);
        } else if (pictureAt >= 0) {
            Bytes.put16(data, pictureAt, (value & 0x7FFF) | 0x8000);
        }
    }

    /** Writes the number of the last picture of the lowest temporal level. Does nothing if it has none. */
    public void level0(int value) {
        if (level0At >= 0) {
            data[level0At] = (byte) value;
        }
    }
}
