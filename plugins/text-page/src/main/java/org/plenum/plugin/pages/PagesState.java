package org.plenum.plugin.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenum.plugin.pages.PagesEvent.PageAdded;
import org.plenum.plugin.pages.PagesEvent.PageDeleted;
import org.plenum.plugin.pages.PagesEvent.PageMoved;
import org.plenum.plugin.pages.PagesEvent.PageRenamed;
import org.plenum.plugin.pages.PagesEvent.PageShown;
import org.plenum.plugin.pages.PagesEvent.PictureBrought;
import org.plenum.plugin.pages.PagesEvent.PictureChecked;
import org.plenum.plugin.pages.PagesEvent.PictureInfected;
import org.plenum.plugin.pages.PagesEvent.PictureRemoved;
import org.plenum.plugin.pages.PagesEvent.TextChanged;
import org.plenum.plugin.pages.PagesEvent.TextCondensed;
import org.plenum.plugin.pages.PagesEvent.WritersSet;
import org.plenum.text.EditedText;
import org.plenum.text.plugin.Picture;
import org.plenum.text.plugin.Pictures;

/**
 * @param pages in order
 * @param pictures that people brought, whether a text has them or not
 */
record PagesState(List<Page> pages, List<Picture> pictures) {
    static final PagesState EMPTY = new PagesState(List.of(), List.of());

    PagesState {
        pages = List.copyOf(pages);
        pictures = List.copyOf(pictures);
    }

    Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** Bytes in UTF-8 of the texts of all pages. */
    long bytes() {
        return pages.stream().mapToLong(page -> page.text().document().bytes()).sum();
    }

    PagesState after(PagesEvent event) {
        return switch (event) {
            case PageAdded added -> with(added);
            case PageRenamed renamed -> changed(renamed.page(), page -> page.titled(renamed.title()));
            case PageMoved moved -> page(moved.page()).map(page -> moved(page, moved.place())).orElse(this);
            case WritersSet set -> changed(set.page(), page -> page.writtenBy(set.writers()));
            case PageDeleted deleted -> without(deleted.page());
            // What is shown to all is the meeting's to say.
            case PageShown shown -> this;
            case TextChanged changed -> changed(changed.page(), page -> page.with(after(page.text(), changed)));
            case TextCondensed condensed ->
                changed(condensed.page(), page -> page.with(page.text().condensed(condensed.passages())));
            case PictureBrought brought ->
                withPictures(Pictures.with(pictures, Picture.brought(brought.file(), brought.by(), brought.name())));
            case PictureChecked checked ->
                withPictures(Pictures.checked(pictures, checked.file(), checked.state(), checked.reason(), checked.finding()));
            case PictureInfected infected -> this;
            case PictureRemoved removed -> withPictures(Pictures.removed(pictures, removed.file(), removed.gone()));
        };
    }

    private PagesState withPictures(List<Picture> changed) {
        return new PagesState(pages, changed);
    }

    private static EditedText after(EditedText text, TextChanged changed) {
        return text.after(changed.version(), changed.changes(), changed.by().value(), changed.at(), Page.REMEMBERED);
    }

    private PagesState with(PageAdded added) {
        if (page(added.page()).isPresent()) {
            return this;
        }
        var more = new ArrayList<>(pages);
        more.add(new Page(added.page(), added.title(), 0, added.writers(), added.by(), EditedText.EMPTY));
        return new PagesState(more, pictures);
    }

    private PagesState changed(String id, UnaryOperator<Page> change) {
        return new PagesState(
                pages.stream().map(page -> page.id().equals(id) ? change.apply(page) : page).toList(), pictures);
    }

    private PagesState moved(Page page, int place) {
        var order = new ArrayList<>(pages);
        order.remove(page);
        order.add(Math.clamp(place, 0, order.size()), page);
        return new PagesState(order, pictures);
    }

    private PagesState without(String id) {
        return new PagesState(pages.stream().filter(page -> !page.id().equals(id)).toList(), pictures);
    }
}
