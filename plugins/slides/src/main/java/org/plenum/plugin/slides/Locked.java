package org.plenum.plugin.slides;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whether a file of an office program is locked with a password. */
final class Locked {
    /** How a container begins in which Office Open XML is locked up. */
    private static final byte[] CONTAINER = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int LARGEST_LIST = 1 << 20;

    private Locked() {}

    static boolean is(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(CONTAINER.length), CONTAINER) || isOpenDocument(file);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isOpenDocument(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry list = zip.getEntry("META-INF/manifest.xml");
            if (list == null) {
                return false;
            }
            try (InputStream content = zip.getInputStream(list)) {
                return new String(content.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8).contains("encryption-data");
            }
        }
    }
}
