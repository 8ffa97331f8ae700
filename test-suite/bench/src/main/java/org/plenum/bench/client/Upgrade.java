package org.plenum.bench.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** The HTTP request that turns a connection into a WebSocket, and its answer read as it comes. */
final class Upgrade {

    private static final int MAXIMUM_ANSWER_BYTES = 16 << 10;
    private static final Needle END = new Needle("\r\n\r\n");

    private final String key;
    private byte[] answer = new byte[1024];
    private int answerBytes;

    Upgrade() {
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        key = Base64.getEncoder().encodeToString(random);
    }

    ByteBuffer request(SocketTarget target) {
        StringBuilder text = new StringBuilder(512)
                .append("GET ").append(target.path()).append(" HTTP/1.1\r\n")
                .append("Host: ").append(target.host()).append(':').append(target.port()).append("\r\n")
                .append("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n")
                .append("Sec-WebSocket-Key: ").append(key).append("\r\n");
        target.headers().forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return ByteBuffer.wrap(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Takes bytes of the answer.
     *
     * @return index of the first byte after the answer, which belongs to frames, or -1 while the answer is not whole
     */
    int read(byte[] bytes, int from, int to) throws UpgradeRefused {
        int before = answerBytes;
        int taken = Math.min(to - from, MAXIMUM_ANSWER_BYTES - before);
        if (answer.length < before + taken) {
            answer = Arrays.copyOf(answer, Math.min(MAXIMUM_ANSWER_BYTES, 2 * (before + taken)));
        }
        System.arraycopy(bytes, from, answer, before, taken);
        answerBytes += taken;
        int end = END.find(answer, Math.max(0, before - END.length()), answerBytes);
        if (end >= 0) {
            check(new String(answer, 0, end, StandardCharsets.ISO_8859_1));
            return from + end + END.length() - before;
        }
        if (answerBytes == MAXIMUM_ANSWER_BYTES) {
            throw new UpgradeRefused(0, "answer of more than " + MAXIMUM_ANSWER_BYTES + " bytes");
        }
        return -1;
    }

    private void check(String head) throws UpgradeRefused {
        String[] lines = head.split("\r\n", -1);
        if (!lines[0].startsWith("HTTP/1.1 101")) {
            throw new UpgradeRefused(status(lines[0]), lines[0]);
        }
        String accepted = Arrays.stream(lines)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-accept:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
        if (!accepted.equals(expected(key))) {
            throw new UpgradeRefused(101, "Sec-WebSocket-Accept '" + accepted + "'");
        }
    }

    private static int status(String line) {
        String[] words = line.split(" ", 3);
        boolean number = words.length > 1 && words[1].matches("\\d{3}");
        return number ? Integer.parseInt(words[1]) : 0;
    }

    static String expected(String key) {
        try {
            byte[] both = (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(both));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-1", missing);
        }
    }
}
