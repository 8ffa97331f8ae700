package org.plenum.plugin.filetypes.made;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** ZIPs as programs write them. */
public final class Zips {
    private Zips() {}

    public static byte[] of(String name, byte[] content) throws IOException {
        return of(Map.of(name, content));
    }

    public static byte[] of(Map<String, byte[]> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The members in order. */
    public static Map<String, byte[]> members(byte[] archive) throws IOException {
        var members = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readAllBytes());
            }
        }
        return members;
    }

    /** The same with one more member, or with another content for it. */
    public static byte[] with(byte[] archive, String name, byte[] content) throws IOException {
        Map<String, byte[]> members = members(archive);
        members.put(name, content);
        return of(members);
    }

    /** The same with something in a member's text replaced. */
    public static byte[] replaced(byte[] archive, String name, String from, String to) throws IOException {
        Map<String, byte[]> members = members(archive);
        byte[] content = members.getOrDefault(name, new byte[0]);
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from + ": " + text);
        }
        members.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return of(members);
    }

    /** As many zeros, without keeping them. */
    public static byte[] zeros(String name, long count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry(name));
            byte[] step = new byte[1024 * 1024];
            for (long left = count; left > 0; left -= step.length) {
                zip.write(step, 0, (int) Math.min(step.length, left));
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
