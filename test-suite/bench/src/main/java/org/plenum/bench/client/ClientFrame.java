package org.plenum.bench.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a client's frames: always final, always masked. */
final class ClientFrame {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PONG = 10;

    private ClientFrame() {}

    static ByteBuffer text(byte[] payload) {
        return frame(TEXT, payload);
    }

    static ByteBuffer pong(byte[] payload) {
        return frame(PONG, payload);
    }

    static ByteBuffer close(int code, String reason) {
        byte[] said = reason.getBytes(StandardCharsets.UTF_8);
        ByteBuffer payload = ByteBuffer.allocate(2 + said.length);
        payload.putShort((short) code).put(said);
        return frame(CLOSE, payload.array());
    }

    private static ByteBuffer frame(int operation, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length);
        frame.put((byte) (0x80 | operation));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        int mask = ThreadLocalRandom.current().nextInt();
        frame.putInt(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask >>> (24 - 8 * (i & 3))));
        }
        return frame.flip();
    }
}
