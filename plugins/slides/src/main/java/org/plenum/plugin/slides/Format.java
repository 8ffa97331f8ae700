package org.plenum.plugin.slides;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What decks are made of. */
enum Format {
    PPTX(Kind.OFFICE),
    ODP(Kind.OFFICE),
    DOCX(Kind.OFFICE),
    ODT(Kind.OFFICE),
    XLSX(Kind.OFFICE),
    ODS(Kind.OFFICE),
    PDF(Kind.PDF),
    PNG(Kind.PICTURE),
    JPEG(Kind.PICTURE),
    GIF(Kind.PICTURE),
    WEBP(Kind.PICTURE);

    private final Kind kind;

    Format(Kind kind) {
        this.kind = kind;
    }

    /** How pages are made of it. */
    enum Kind {
        /** LibreOffice makes a PDF of it first. */
        OFFICE,
        PDF,
        /** It is one page. */
        PICTURE
    }

    Kind kind() {
        return kind;
    }

    /** Such as {@code pptx}. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the ending of a file's name; empty if none of these. */
    static Optional<Format> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String whole = ending.equals("jpg") ? "jpeg" : ending;
        return Arrays.stream(values()).filter(format -> format.ending().equals(whole) && !whole.equals(name)).findFirst();
    }
}
