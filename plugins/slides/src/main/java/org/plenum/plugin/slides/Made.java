package org.plenum.plugin.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenum.spi.FileId;

/**
 * What was made of a file. Each part is none until it is there.
 *
 * @param total pages that there will be; 0 while that is not known
 * @param pages those that are there
 * @param pdf all pages; the file itself if it is a PDF
 * @param texts what stands on the pages
 * @param notes the presenter's, for staff
 */
record Made(int total, List<DeckPage> pages, List<FileId> pdf, List<FileId> texts, List<FileId> notes) {
    static final Made NOTHING = new Made(0, List.of(), List.of(), List.of(), List.of());

    Made {
        pages = List.copyOf(pages);
        pdf = List.copyOf(pdf);
        texts = List.copyOf(texts);
        notes = List.copyOf(notes);
    }

    /** Some pages more; those that are there already, or come before their time, are left out. @param first number of the first of them */
    Made with(int first, List<DeckPage> more, int all) {
        if (first != pages.size() + 1) {
            return this;
        }
        var together = new ArrayList<>(pages);
        together.addAll(more);
        return new Made(all, together, pdf, texts, notes);
    }

    Made complete(List<FileId> document, List<FileId> words) {
        return new Made(pages.size(), pages, document, words, notes);
    }

    Made noted(FileId presenters) {
        return new Made(total, pages, pdf, texts, List.of(presenters));
    }

    /** The number of the page whose picture, thumbnail or text it is; empty if it is none of them. */
    Optional<Integer> pageOf(FileId file) {
        return IntStream.rangeClosed(1, pages.size())
                .filter(number -> pages.get(number - 1).has(file))
                .boxed()
                .findFirst();
    }
}
