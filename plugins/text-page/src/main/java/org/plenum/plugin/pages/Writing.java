package org.plenum.plugin.pages;

import java.util.List;
import org.plenum.plugin.pages.PagesEvent.TextChanged;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.text.BadChange;
import org.plenum.text.Change;
import org.plenum.text.plugin.Readers;
import org.plenum.text.plugin.Reply;

/** Changing and reading the text of a page. The server puts changes in order; each is moved over those of the same page that came before it. */
final class Writing {
    /** Bytes in UTF-8 of the texts of all pages: 4 MiB. The state is in memory and in snapshots as a whole. */
    static final int LONGEST_OF_ALL = 4 << 20;

    private static final int KIB = 1024;

    private Writing() {}

    static List<Command<PagesState, ?>> commands() {
        return List.of(
                Command.of("change-text", ChangeText.class, Pages.EDIT, Writing::change),
                Command.of("read-text", ReadText.class, Pages.READ, Writing::read),
                Command.of("condense-text", CondenseText.class, Pages.EDIT, Writing::condense));
    }

    /** @param version which the first change was made to
     *  @param changes each made to the text after the one before it */
    record ChangeText(String page, int version, List<Change> changes) {
        ChangeText {
            changes = List.copyOf(changes);
        }
    }

    record ReadText(String page) {}

    record CondenseText(String page) {}

    private static Decision change(PagesState state, Ask<ChangeText> ask) {
        Page page = Arranging.found(state, ask.payload().page());
        if (!page.isOpenTo(ask.caller())) {
            return Decision.refuse(PagesError.NOT_OPEN, "page " + page.id() + " is for " + page.writers());
        }
        ParticipantId by = ask.caller().participant();
        List<Change> moved = moved(page, ask, by);
        if (moved.isEmpty()) {
            return Decision.reply(new Reply.Changed(page.text().version()));
        }
        var changed = new TextChanged(page.id(), page.text().version(), by, page.eraName(), moved, ask.at());
        PagesState after = state.after(changed);
        if (after.bytes() > LONGEST_OF_ALL && after.bytes() > state.bytes()) {
            return Decision.refuse(
                    PagesError.PAGES_FULL, "all pages would have " + after.bytes() + " bytes; " + LONGEST_OF_ALL + " are allowed");
        }
        Decision.Accepted decision = Decision.happened(changed, Readers.of(ask.meeting(), Pages.READ))
                .replying(new Reply.Changed(page.text().version() + moved.size()));
        // All pages, not this one only: on some nobody may go on writing.
        for (Page one : after.pages()) {
            decision = one.text().isDue(ask.at()) ? decision.and(one.condensed(), Audience.NOBODY) : decision;
        }
        return decision;
    }

    private static List<Change> moved(Page page, Ask<ChangeText> ask, ParticipantId by) {
        int most = KIB * (int) ask.meeting().settings().number("longestTextKib");
        try {
            return page.text().moved(ask.payload().version(), ask.payload().changes(), by.value(), most);
        } catch (BadChange bad) {
            throw new PlenumException(code(bad), "page " + page.id() + ": " + bad.getMessage(), bad);
        }
    }

    private static ErrorCode code(BadChange bad) {
        return switch (bad.reason()) {
            case MALFORMED -> PagesError.MALFORMED_CHANGE;
            case OUTSIDE -> PagesError.OUTSIDE_TEXT;
            case TOO_LONG -> PagesError.TEXT_FULL;
            case VERSION_UNKNOWN -> PagesError.VERSION_UNKNOWN;
            case TOO_OLD -> PagesError.TOO_OLD;
            case TOO_MUCH -> PagesError.TOO_MUCH;
        };
    }

    private static Decision read(PagesState state, Ask<ReadText> ask) {
        return Decision.reply(Reply.Whole.of(Arranging.found(state, ask.payload().page()).text()));
    }

    private static Decision condense(PagesState state, Ask<CondenseText> ask) {
        Page page = Arranging.found(state, ask.payload().page());
        return page.text().isDue(ask.at())
                ? Decision.happened(page.condensed(), Audience.NOBODY).replying(new Reply.Condensed(false))
                : Decision.reply(new Reply.Condensed(!page.text().deleted().isEmpty()));
    }
}
