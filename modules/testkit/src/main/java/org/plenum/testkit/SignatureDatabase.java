package org.plenum.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signatures of ClamAV in files of its own forms. Numbered, they are a daily database like that of ClamAV's makers, but unsigned ({@code daily.cud}: a header, then
 * a tar of a list with hashes and of the signatures), so that clamd tells a number and a date. Otherwise they are a plain {@code test.ndb}.
 */
final class SignatureDatabase {
    private static final int BLOCK = 512;

    private final Map<String, String> patterns = new LinkedHashMap<>();
    private final boolean numbered;
    private int number;

    SignatureDatabase(boolean numbered) {
        this.numbered = numbered;
    }

    /** @param pattern bytes that anything is found by that has them */
    void add(String name, byte[] pattern) {
        patterns.put(name, HexFormat.of().formatHex(pattern));
    }

    boolean isNumbered() {
        return numbered;
    }

    /** What VERSION tells of it, if it tells anything. */
    int number() {
        return number;
    }

    /** Takes the place of what was written before, with the next number. @param made date of the signatures, if they are numbered */
    void write(Path folder, Instant made) throws IOException {
        number++;
        byte[] signatures = bytes(patterns.entrySet().stream()
                .map(one -> one.getKey() + ":0:*:" + one.getValue() + "\n")
                .collect(Collectors.joining()));
        Path fresh = Files.write(folder.resolve("fresh.part"), numbered ? daily(signatures, made) : signatures);
        Files.move(fresh, folder.resolve(numbered ? "daily.cud" : "test.ndb"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private byte[] daily(byte[] signatures, Instant made) throws IOException {
        String list = header("X", made) + "\ndaily.ndb:" + signatures.length + ":" + hash("SHA-256", signatures) + "\n";
        var archive = new ByteArrayOutputStream();
        member(archive, "daily.info", bytes(list));
        member(archive, "daily.ndb", signatures);
        archive.write(new byte[2 * BLOCK]);
        var file = new ByteArrayOutputStream();
        file.write(Arrays.copyOf(bytes(String.format("%-" + BLOCK + "s", header(hash("MD5", archive.toByteArray()), made))), BLOCK));
        file.write(archive.toByteArray());
        return file.toByteArray();
    }

    /** Date in words, number, signatures, least level of the engine, hash, signature, who built it, date in seconds. */
    private String header(String hash, Instant made) {
        return "ClamAV-VDB:01 Jan 2026 00-00 +0000:" + number + ":" + patterns.size() + ":90:" + hash + ":X:plenum:" + made.getEpochSecond();
    }

    /** In the form ustar. */
    private static void member(ByteArrayOutputStream archive, String name, byte[] content) throws IOException {
        byte[] head = new byte[BLOCK];
        put(head, 0, name);
        put(head, 100, "0000644");
        put(head, 108, "0000000");
        put(head, 116, "0000000");
        put(head, 124, String.format("%011o", content.length));
        put(head, 136, "00000000000");
        put(head, 148, "        ");
        put(head, 156, "0");
        put(head, 257, "ustar\00000");
        int sum = 0;
        for (byte one : head) {
            sum += one & 0xff;
        }
        put(head, 148, String.format("%06o\0 ", sum));
        archive.write(head);
        archive.write(content);
        archive.write(new byte[Math.floorMod(-content.length, BLOCK)]);
    }

    private static void put(byte[] head, int place, String text) {
        byte[] bytes = bytes(text);
        System.arraycopy(bytes, 0, head, place, bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hash(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + algorithm, impossible);
        }
    }
}
