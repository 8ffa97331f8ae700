package org.plenum.plugin.filetypes.made;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives that are no ZIP. */
public final class Archives {
    private Archives() {}

    /** Makes a stream that shrinks what is written to it. */
    private interface Shrinking {
        OutputStream to(OutputStream bytes) throws IOException;
    }

    public static byte[] tar(Map<String, byte[]> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                var entry = new TarArchiveEntry(member.getKey(), true);
                entry.setSize(member.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(member.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] tarWithLink(String name, String target) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            var entry = new TarArchiveEntry(name, TarArchiveEntry.LF_SYMLINK);
            entry.setLinkName(target);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] content) throws IOException {
        return shrunk(content, GZIPOutputStream::new);
    }

    public static byte[] bzip2(byte[] content) throws IOException {
        return shrunk(content, BZip2CompressorOutputStream::new);
    }

    public static byte[] xz(byte[] content) throws IOException {
        return shrunk(content, XZCompressorOutputStream::new);
    }

    private static byte[] shrunk(byte[] content, Shrinking shrinking) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream to = shrinking.to(bytes)) {
            to.write(content);
        }
        return bytes.toByteArray();
    }

    public static byte[] sevenZip(Map<String, byte[]> members) throws IOException {
        var channel = new SeekableInMemoryByteChannel();
        try (var archive = new SevenZOutputFile(channel)) {
            write(archive, members);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    public static byte[] lockedSevenZip(Map<String, byte[]> members, Path folder) throws IOException {
        Path file = folder.resolve("locked.7z");
        try (var archive = new SevenZOutputFile(file.toFile(), "secret".toCharArray())) {
            write(archive, members);
        }
        return Files.readAllBytes(file);
    }

    private static void write(SevenZOutputFile archive, Map<String, byte[]> members) throws IOException {
        for (var member : members.entrySet()) {
            var entry = new SevenZArchiveEntry();
            entry.setName(member.getKey());
            entry.setSize(member.getValue().length);
            archive.putArchiveEntry(entry);
            archive.write(member.getValue());
            archive.closeArchiveEntry();
        }
    }
}
