package org.plenum.plugin.filetypes.check.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Item;

/** Archives that are read from their beginning: tar and cpio, and files that were shrunk by gzip and the like. */
public final class StreamCheck implements Check {
    private static final int DICTIONARY_KIB = 64 * 1024;

    @Override
    public void look(Item item) throws IOException {
        switch (item.type()) {
            case "application/gzip", "application/x-bzip2", "application/x-bzip", "application/x-xz", "application/x-compress" -> shrunk(item);
            case "application/x-tar", "application/x-gtar" -> tar(item);
            case "application/x-cpio" -> cpio(item);
            default -> {
                // Not one of these.
            }
        }
    }

    private static void shrunk(Item item) throws IOException {
        item.site().opening();
        try (InputStream bytes = opened(item)) {
            item.site().member(inner(item.name()), item.content().length(), false, bytes);
        }
    }

    private static InputStream opened(Item item) throws IOException {
        InputStream bytes = item.content().stream();
        return switch (item.type()) {
            case "application/gzip" -> GzipCompressorInputStream.builder().setInputStream(bytes).setDecompressConcatenated(true).get();
            case "application/x-xz" -> XZCompressorInputStream.builder()
                    .setInputStream(bytes)
                    .setDecompressConcatenated(true)
                    .setMemoryLimitKiB(DICTIONARY_KIB)
                    .get();
            case "application/x-compress" -> new ZCompressorInputStream(bytes, DICTIONARY_KIB);
            default -> new BZip2CompressorInputStream(bytes, true);
        };
    }

    /** The name that the file has when it is unpacked. */
    private static String inner(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return switch (Item.ending(file)) {
            case "tgz", "tbz", "tbz2", "txz" -> file.substring(0, file.lastIndexOf('.')) + ".tar";
            case "svgz" -> file.substring(0, file.lastIndexOf('.')) + ".svg";
            case "emz" -> file.substring(0, file.lastIndexOf('.')) + ".emf";
            case "wmz" -> file.substring(0, file.lastIndexOf('.')) + ".wmf";
            case "gz", "bz2", "xz", "z" -> file.substring(0, file.lastIndexOf('.'));
            default -> file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : "content";
        };
    }

    private static void tar(Item item) throws IOException {
        item.site().opening();
        try (var archive = new TarArchiveInputStream(item.content().stream())) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                MemberNames.checkInside(entry.getName());
                if (entry.isSymbolicLink() || entry.isLink()) {
                    MemberNames.checkLink(entry.isLink() ? "" : entry.getName(), entry.getLinkName());
                }
                if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                    item.site().member(entry.getName(), Long.MAX_VALUE, false, archive);
                } else {
                    item.site().counted();
                }
            }
        }
    }

    private static void cpio(Item item) throws IOException {
        item.site().opening();
        try (var archive = new CpioArchiveInputStream(item.content().stream())) {
            for (CpioArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                MemberNames.checkInside(entry.getName());
                if (entry.isRegularFile()) {
                    item.site().member(entry.getName(), Long.MAX_VALUE, false, archive);
                } else {
                    item.site().counted();
                }
            }
        }
    }
}
