package org.plenum.plugin.pages;

import java.util.List;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.FileChange;
import org.plenum.spi.FileId;
import org.plenum.spi.FileRules;
import org.plenum.spi.Meeting;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;
import org.plenum.spi.Viewer;
import org.plenum.text.plugin.PictureRules;

/** Pictures on the pages: brought by who may write on one of them, seen by who reads. */
final class Illustrating implements FileRules<PagesState> {
    private static final PictureRules<PagesState> RULES =
            new PictureRules<>(Pages.EDIT, Pages.READ, PagesState::pictures, new PagePictures());

    static Command<PagesState, ?> command() {
        return Command.of(
                "discard-picture", DiscardPicture.class, Pages.EDIT, (state, ask) -> RULES.discard(state, ask, ask.payload().file()));
    }

    /** One's own. */
    record DiscardPicture(FileId file) {}

    @Override
    public Permission uploading() {
        return RULES.uploading();
    }

    @Override
    public void accept(PagesState state, Ask<StoredFile> ask) {
        if (state.pages().stream().noneMatch(page -> page.isOpenTo(ask.caller()))) {
            throw new PlenumException(PagesError.NOT_OPEN, "none of " + state.pages().size() + " pages is for " + ask.caller().participant());
        }
        RULES.accept(state, ask);
    }

    @Override
    public List<Decision.Fact> changed(PagesState state, FileChange change, Meeting meeting) {
        return RULES.changed(state, change, meeting);
    }

    @Override
    public boolean readable(PagesState state, Viewer viewer, FileId file, Meeting meeting) {
        return RULES.readable(state, viewer, file, meeting);
    }
}
