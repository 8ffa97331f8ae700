package org.plenum.plugin.filetypes.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plenum.plugin.filetypes.check.Content;

/** WebP: a RIFF, whose chunks have their length after their name and are filled to an even number. */
final class Webp implements Picture {
    private static final int HEAD = 12;
    private static final int CHUNK = 8;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final int LARGEST_EXIF = 1024 * 1024;
    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    @Override
    public long end(Content content) throws IOException {
        Numbers head = Numbers.little(content.at(0, HEAD));
        if (!head.says(0, "RIFF") || !head.says(8, "WEBP")) {
            throw new IOException("no WebP");
        }
        long length = head.four(4);
        return Math.min(content.length(), CHUNK + length + (length & 1));
    }

    /** @param length without its filling */
    private record Chunk(String name, long place, long length) {
        long filled() {
            return length + (length & 1);
        }
    }

    private List<Chunk> chunks(Content content) throws IOException {
        long end = end(content);
        var chunks = new ArrayList<Chunk>();
        for (long place = HEAD; place + CHUNK <= end; ) {
            Numbers head = Numbers.little(content.at(place, CHUNK));
            var chunk = new Chunk(head.text(0, 4), place + CHUNK, head.four(4));
            if (chunk.place() + chunk.length() > end) {
                throw new EOFException();
            }
            chunks.add(chunk);
            place += CHUNK + chunk.filled();
        }
        return chunks;
    }

    @Override
    public void clean(Content content, OutputStream to) throws IOException {
        List<Chunk> all = chunks(content);
        int orientation = orientation(content, all);
        boolean turned = orientation != Orientation.UPRIGHT && all.stream().anyMatch(chunk -> chunk.name().equals("VP8X"));
        byte[] exif = turned ? Orientation.tiff(orientation) : new byte[0];
        List<Chunk> kept = all.stream().filter(chunk -> SHOWN.contains(chunk.name())).toList();
        long length = 4 + kept.stream().mapToLong(chunk -> CHUNK + chunk.filled()).sum() + (turned ? CHUNK + exif.length : 0);
        to.write(head("RIFF", length));
        to.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        for (Chunk chunk : kept) {
            to.write(head(chunk.name(), chunk.length()));
            write(content, chunk, turned, to);
        }
        if (turned) {
            to.write(head("EXIF", exif.length));
            to.write(exif);
        }
    }

    private static void write(Content content, Chunk chunk, boolean turned, OutputStream to) throws IOException {
        try (var bytes = content.stream(chunk.place(), chunk.length())) {
            if (chunk.name().equals("VP8X")) {
                int flags = bytes.read() & ~(HAS_EXIF | HAS_XMP);
                to.write(turned ? flags | HAS_EXIF : flags);
            }
            bytes.transferTo(to);
        }
        if (chunk.filled() > chunk.length()) {
            to.write(0);
        }
    }

    private static int orientation(Content content, List<Chunk> chunks) throws IOException {
        for (Chunk chunk : chunks) {
            if (chunk.name().equals("EXIF") && chunk.length() < LARGEST_EXIF) {
                byte[] exif = content.at(chunk.place(), (int) chunk.length());
                return Orientation.of(exif, Numbers.big(exif).says(0, "Exif\0\0") ? 6 : 0);
            }
        }
        return Orientation.UPRIGHT;
    }

    private static byte[] head(String name, long length) {
        return ByteBuffer.allocate(CHUNK)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt((int) length)
                .array();
    }
}
