package org.plenum.plugin.slides;

import java.util.List;
import org.plenum.spi.FileId;

/**
 * A page as a picture.
 *
 * @param picture about 1600 pixels wide
 * @param thumbnail 240 pixels wide
 * @param text a file with what stands on the page; none if nothing does
 * @param width pixels of the picture
 * @param height pixels of the picture
 */
record DeckPage(FileId picture, FileId thumbnail, List<FileId> text, int width, int height) {
    DeckPage {
        text = List.copyOf(text);
    }

    boolean has(FileId file) {
        return picture.equals(file) || thumbnail.equals(file) || text.contains(file);
    }
}
