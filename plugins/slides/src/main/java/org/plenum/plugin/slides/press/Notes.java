package org.plenum.plugin.slides.press;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** The presenter's notes in a file, a text for each slide that is shown. Slides that are hidden are not in the PDF, so they are not here. */
final class Notes {
    /** Bytes of one part. */
    private static final long LARGEST_PART = 32L * 1024 * 1024;

    private Notes() {}

    /** None if it is no presentation, or cannot be read. */
    static List<String> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try (ZipFile zip = name.endsWith(".pptx") || name.endsWith(".odp") ? new ZipFile(file.toFile()) : null) {
            if (zip == null) {
                return List.of();
            }
            Parts parts = part -> part(zip, part);
            return name.endsWith(".pptx") ? PowerPointNotes.of(parts) : OpenDocumentNotes.of(parts);
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            System.err.println(unreadable);
            return List.of();
        }
    }

    /** The parts of a file by their names. */
    interface Parts {
        /** Empty if there is no such part. @throws IOException if it is too large */
        InputStream open(String name) throws IOException;
    }

    private static InputStream part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return InputStream.nullInputStream();
        }
        if (entry.getSize() > LARGEST_PART) {
            throw new IOException("part " + name + " of " + entry.getSize() + " bytes");
        }
        return zip.getInputStream(entry);
    }
}
