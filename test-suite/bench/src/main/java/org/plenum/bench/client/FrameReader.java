package org.plenum.bench.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a server's frames out of bytes as they come; a message that lies whole in the bytes is not copied. */
final class FrameReader {

    interface Sink {
        void text(Text text);

        void ping(byte[] payload);

        void close(int code, String reason);
    }

    private static final int MAXIMUM_MESSAGE_BYTES = 64 << 20;
    private static final byte[] NOTHING = new byte[0];

    private final Sink sink;
    private final byte[] header = new byte[10];
    private int headerBytes;
    private long payloadLeft = -1;
    private byte[] message = NOTHING;
    private int messageBytes;
    private boolean fragmented;
    private final byte[] control = new byte[125];
    private int controlBytes;

    FrameReader(Sink sink) {
        this.sink = sink;
    }

    /** @throws ProtocolViolation when the server breaks RFC 6455; the socket is of no use then */
    void read(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (payloadLeft < 0) {
                at = readHeader(bytes, at, to);
                if (payloadLeft < 0) {
                    continue;
                }
            }
            at = isControl() ? readControl(bytes, at, to) : readData(bytes, at, to);
        }
    }

    private int readHeader(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            header[headerBytes++] = bytes[at++];
            if (headerBytes >= 2 && headerBytes == headerLength()) {
                payloadLeft = payloadLength();
                checkHeader();
                if (payloadLeft == 0) {
                    endFrame(NOTHING, 0, 0);
                    return at;
                }
                break;
            }
        }
        return at;
    }

    private int headerLength() {
        return switch (header[1] & 0x7F) {
            case 126 -> 4;
            case 127 -> 10;
            default -> 2;
        };
    }

    private long payloadLength() {
        int length = header[1] & 0x7F;
        if (length < 126) {
            return length;
        }
        long whole = 0;
        for (int i = 2; i < headerBytes; i++) {
            whole = whole << 8 | (header[i] & 0xFF);
        }
        return whole;
    }

    private void checkHeader() {
        int operation = header[0] & 0x0F;
        if ((header[0] & 0x70) != 0 || (header[1] & 0x80) != 0) {
            throw new ProtocolViolation("reserved bits or a mask in a server's frame: " + Integer.toHexString(header[0] & 0xFF));
        }
        boolean known = operation <= 1 || (operation >= 8 && operation <= 10);
        if (!known || (!isControl() && fragmented != (operation == 0))) {
            throw new ProtocolViolation("operation " + operation + (fragmented ? " within" : " outside") + " a fragmented message");
        }
        if (isControl() && payloadLeft > control.length) {
            throw new ProtocolViolation("control frame of " + payloadLeft + " bytes");
        }
        if (payloadLeft < 0 || messageBytes + payloadLeft > MAXIMUM_MESSAGE_BYTES) {
            throw new ProtocolViolation("message of " + (messageBytes + payloadLeft) + " bytes");
        }
    }

    private boolean isControl() {
        return (header[0] & 0x08) != 0;
    }

    private boolean isFinal() {
        return header[0] < 0;
    }

    private int readControl(byte[] bytes, int from, int to) {
        int taken = (int) Math.min(payloadLeft, to - from);
        System.arraycopy(bytes, from, control, controlBytes, taken);
        controlBytes += taken;
        payloadLeft -= taken;
        if (payloadLeft == 0) {
            endFrame(control, 0, controlBytes);
        }
        return from + taken;
    }

    private int readData(byte[] bytes, int from, int to) {
        int taken = (int) Math.min(payloadLeft, to - from);
        boolean whole = taken == payloadLeft;
        if (whole && isFinal() && messageBytes == 0) {
            payloadLeft = 0;
            endFrame(bytes, from, from + taken);
            return from + taken;
        }
        append(bytes, from, taken);
        payloadLeft -= taken;
        if (whole) {
            endFrame(message, 0, messageBytes);
        }
        return from + taken;
    }

    private void append(byte[] bytes, int from, int count) {
        if (message.length < messageBytes + count) {
            long expected = Math.max(messageBytes + payloadLeft, 2L * message.length);
            message = Arrays.copyOf(message, (int) Math.min(expected, MAXIMUM_MESSAGE_BYTES));
        }
        System.arraycopy(bytes, from, message, messageBytes, count);
        messageBytes += count;
    }

    private void endFrame(byte[] bytes, int from, int to) {
        headerBytes = 0;
        payloadLeft = -1;
        if (isControl()) {
            controlBytes = 0;
            endControl(bytes, from, to);
        } else if (isFinal()) {
            fragmented = false;
            sink.text(messageBytes == 0 ? new Text(bytes, from, to) : new Text(message, 0, messageBytes));
            message = NOTHING;
            messageBytes = 0;
        } else {
            fragmented = true;
        }
    }

    private void endControl(byte[] bytes, int from, int to) {
        switch (header[0] & 0x0F) {
            case 8 -> {
                boolean coded = to - from >= 2;
                int code = coded ? (bytes[from] & 0xFF) << 8 | (bytes[from + 1] & 0xFF) : ClientSocket.NO_CODE;
                sink.close(code, coded ? new String(bytes, from + 2, to - from - 2, StandardCharsets.UTF_8) : "");
            }
            case 9 -> sink.ping(Arrays.copyOfRange(bytes, from, to));
            default -> { // a pong asks for nothing
            }
        }
    }
}
