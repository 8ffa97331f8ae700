package org.plenum.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's end of one connection. */
final class Peer {

    private static final Pattern KEY = Pattern.compile("Sec-WebSocket-Key: (\\S+)");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    record Received(int operation, String text) {}

    private final DataInputStream in;
    private final OutputStream out;
    private final Socket connection;

    Peer(Socket connection) throws IOException {
        this.connection = connection;
        connection.setSoTimeout(10_000);
        connection.setTcpNoDelay(true);
        in = new DataInputStream(connection.getInputStream());
        out = connection.getOutputStream();
    }

    /** A whole HTTP request, body included. */
    String request() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.readByte());
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        byte[] body = new byte[length.find() ? Integer.parseInt(length.group(1)) : 0];
        in.readFully(body);
        return text + new String(body, StandardCharsets.UTF_8);
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** @return the head of the upgrade request */
    String upgrade() throws IOException {
        String head = request();
        Matcher key = KEY.matcher(head);
        assertThat(key.find()).isTrue();
        write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + Upgrade.expected(key.group(1)) + "\r\n\r\n");
        return head;
    }

    void answer(String status, String headers, String body) throws IOException {
        write("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    void text(String text) throws IOException {
        write(frame(true, 1, text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] frame(boolean last, int operation, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(10 + payload.length);
        frame.put((byte) ((last ? 0x80 : 0) | operation));
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length < 65_536) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload).flip();
        return Arrays.copyOf(frame.array(), frame.limit());
    }

    /** The client's next frame, which has to be masked. */
    Received receive() throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        assertThat(first & 0x80).as("final").isNotZero();
        assertThat(second & 0x80).as("masked").isNotZero();
        int length = second & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < length; i++) {
            payload[i] ^= mask[i & 3];
        }
        return new Received(first & 0x0F, new String(payload, StandardCharsets.UTF_8));
    }

    void drop() throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }
}
