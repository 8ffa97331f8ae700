package org.plenum.web.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plenum.kernel.MeetingFiles;
import org.plenum.spi.StoredFile;

/** A ZIP file that is written as it goes. */
final class Archive implements AutoCloseable {
    /** What would not become smaller. */
    private static final Pattern PACKED = Pattern.compile("(image/(jpeg|png|gif|webp|heic)|audio/|video/|application/(pdf|zip|gzip|x-7z|vnd\\.(openxml|oasis))).*");

    private final ZipOutputStream zip;
    /** In lower case: some systems do not tell them apart otherwise. */
    private final Set<String> names = new HashSet<>();

    Archive(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** @throws IOException if the receiver is gone */
    void add(MeetingFiles.Granted granted) throws IOException {
        StoredFile file = granted.file().file();
        try (InputStream content = Files.newInputStream(granted.content())) {
            ZipEntry entry = new ZipEntry(unique(granted.path()));
            entry.setTime(file.at().toEpochMilli());
            zip.setLevel(PACKED.matcher(file.type()).matches() ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            zip.putNextEntry(entry);
            content.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException gone) {
            // Taken back in this moment: it is left out.
        }
    }

    /** The path; with a number before the ending if there is one of that name: {@code plan (2).pdf}. */
    private String unique(List<String> path) {
        String folder = path.size() == 1 ? "" : String.join("/", path.subList(0, path.size() - 1)) + "/";
        String name = path.getLast();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        String chosen = folder + name;
        for (int number = 2; !names.add(chosen.toLowerCase(Locale.ROOT)); number++) {
            chosen = folder + name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
        }
        return chosen;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
