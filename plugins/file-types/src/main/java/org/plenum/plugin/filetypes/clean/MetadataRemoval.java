package org.plenum.plugin.filetypes.clean;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.format.Picture;

/** Removes metadata from the formats where that is possible without touching what is shown; {@code docs/file-types.md} has the list. */
public final class MetadataRemoval {
    private static final Set<String> BOXES = Set.of(
            "image/heic",
            "image/heif",
            "image/heic-sequence",
            "image/heif-sequence",
            "image/avif",
            "video/mp4",
            "video/quicktime",
            "video/x-m4v",
            "video/3gpp",
            "audio/mp4");

    private final BiPredicate<String, String> isA;

    /** @param isA whether one type is a kind of another */
    public MetadataRemoval(BiPredicate<String, String> isA) {
        this.isA = isA;
    }

    /**
     * A copy without metadata.
     *
     * @param item that has been found to be harmless
     * @return a new file in the workspace; empty if this format is left as it is
     * @throws IOException if the file is so broken that nobody can say what is in it
     */
    public Optional<Path> cleaned(Item item) throws IOException {
        Optional<Picture> picture = Picture.of(item.type());
        if (picture.isPresent()) {
            return Optional.of(picture(item.content(), picture.get(), item.site().scratch()));
        }
        if (BOXES.contains(item.type())) {
            Path copy = item.site().scratch();
            MediaBoxes.clean(item.content(), copy);
            return Optional.of(copy);
        }
        if (item.is("application/pdf")) {
            return PdfMetadata.cleaned(item.content(), item.site().scratch());
        }
        if (isA.test(item.type(), "application/x-tika-ooxml") || item.type().startsWith("application/vnd.oasis.opendocument.")) {
            Path copy = item.site().scratch();
            DocumentZip.clean(item.content(), copy);
            return Optional.of(copy);
        }
        return Optional.empty();
    }

    private static Path picture(Content content, Picture picture, Path copy) throws IOException {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(copy), 64 * 1024)) {
            picture.clean(content, to);
        }
        return copy;
    }
}
