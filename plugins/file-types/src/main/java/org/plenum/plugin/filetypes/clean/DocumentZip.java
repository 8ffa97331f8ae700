package org.plenum.plugin.filetypes.clean;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.format.Elements;
import org.plenum.plugin.filetypes.format.Picture;
import org.xml.sax.SAXException;

/** Documents that are ZIPs: the parts with author, company, times and own properties become empty, pictures in them are cleaned, all else is copied. */
final class DocumentZip {
    private static final int LARGEST_PICTURE = 64 * 1024 * 1024;
    private static final int LARGEST_LIST = 4 * 1024 * 1024;
    private static final String PACKAGE = "application/vnd.openxmlformats-package.";
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final Map<String, String> EMPTY = Map.of(
            PACKAGE + "core-properties+xml",
            HEAD + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
            DOCUMENT + "extended-properties+xml",
            HEAD + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
            DOCUMENT + "custom-properties+xml",
            HEAD + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>");

    private static final String OPEN_DOCUMENT = HEAD
            + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.2\">"
            + "<office:meta/></office:document-meta>";

    private DocumentZip() {}

    static void clean(Content content, Path copy) throws IOException {
        try (ZipFile from = ZipFile.builder().setPath(content.path()).get();
                ZipArchiveOutputStream to = new ZipArchiveOutputStream(copy)) {
            Map<String, String> empty = empty(from);
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                Optional<Picture> picture = picture(name, entry.getSize());
                if (empty.containsKey(name)) {
                    put(entry.getName(), empty.getOrDefault(name, HEAD).getBytes(StandardCharsets.UTF_8), to);
                } else if (picture.isPresent()) {
                    put(entry.getName(), cleaned(from, entry, picture.get(), copy), to);
                } else {
                    try (InputStream raw = from.getRawInputStream(entry)) {
                        to.addRawArchiveEntry(entry, raw);
                    }
                }
            }
        }
    }

    private static void put(String name, byte[] content, ZipArchiveOutputStream to) throws IOException {
        to.putArchiveEntry(new ZipArchiveEntry(name));
        to.write(content);
        to.closeArchiveEntry();
    }

    /** Names, in lower case, of the parts that become empty. */
    private static Map<String, String> empty(ZipFile from) throws IOException {
        var empty = new HashMap<String, String>();
        empty.put("meta.xml", OPEN_DOCUMENT);
        ZipArchiveEntry list = from.getEntry("[Content_Types].xml");
        if (list == null) {
            return empty;
        }
        try (InputStream bytes = from.getInputStream(list)) {
            Elements.read(new ByteArrayInputStream(bytes.readNBytes(LARGEST_LIST)), (name, attributes) -> {
                String text = EMPTY.get(attributes.value("ContentType"));
                String part = attributes.value("PartName").replaceFirst("^/", "").toLowerCase(Locale.ROOT);
                if (text != null && !part.isEmpty()) {
                    empty.put(part, text);
                }
            });
        } catch (SAXException broken) {
            throw new IOException(broken);
        }
        return empty;
    }

    private static Optional<Picture> picture(String name, long size) {
        if (size > LARGEST_PICTURE) {
            return Optional.empty();
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg", "jpeg", "jpe", "jfif" -> Picture.of("image/jpeg");
            case "png" -> Picture.of("image/png");
            case "webp" -> Picture.of("image/webp");
            default -> Optional.empty();
        };
    }

    /** As it is if it is none of its name. */
    private static byte[] cleaned(ZipFile from, ZipArchiveEntry entry, Picture picture, Path copy) throws IOException {
        Path file = Files.createTempFile(copy.getParent(), "picture", "");
        try (InputStream bytes = from.getInputStream(entry)) {
            Files.write(file, bytes.readAllBytes());
            try (Content content = Content.open(file)) {
                var clean = new ByteArrayOutputStream();
                picture.clean(content, clean);
                return clean.toByteArray();
            } catch (IOException other) {
                return Files.readAllBytes(file);
            }
        } finally {
            Files.delete(file);
        }
    }
}
