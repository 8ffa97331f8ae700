package org.plenum.plugin.filetypes.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.plenum.plugin.filetypes.check.Content;

/** A format of pictures that is known byte by byte. */
public sealed interface Picture permits Jpeg, Png, Gif, Webp {
    /** By its media type. */
    static Optional<Picture> of(String type) {
        return switch (type) {
            case "image/jpeg" -> Optional.of(new Jpeg());
            case "image/png", "image/apng" -> Optional.of(new Png());
            case "image/gif" -> Optional.of(new Gif());
            case "image/webp" -> Optional.of(new Webp());
            default -> Optional.empty();
        };
    }

    /** Where it ends; what comes behind that is no part of it. The length of the content if it is cut off. @throws IOException if it is broken */
    long end(Content content) throws IOException;

    /**
     * Writes it again without what tells of where, when, how and by whom it was made. The picture itself stays as it is, bit by bit, with what it
     * needs to be shown: colours and orientation. What comes behind its end is left out.
     *
     * @throws IOException if it is broken, so that nobody can say what is in it
     */
    void clean(Content content, OutputStream to) throws IOException;
}
