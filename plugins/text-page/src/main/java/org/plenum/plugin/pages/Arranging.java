package org.plenum.plugin.pages;

import java.util.List;
import org.plenum.plugin.pages.PagesEvent.PageAdded;
import org.plenum.plugin.pages.PagesEvent.PageDeleted;
import org.plenum.plugin.pages.PagesEvent.PageMoved;
import org.plenum.plugin.pages.PagesEvent.PageRenamed;
import org.plenum.plugin.pages.PagesEvent.WritersSet;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.text.plugin.Readers;

/** Which pages there are, what they are called, in which order they come, and who writes on them. */
final class Arranging {
    private Arranging() {}

    static List<Command<PagesState, ?>> commands() {
        return List.of(
                Command.of("add-page", AddPage.class, Pages.CREATE, Arranging::add),
                Command.of("rename-page", RenamePage.class, Pages.CREATE, Arranging::rename),
                Command.of("move-page", MovePage.class, Pages.CREATE, Arranging::move),
                Command.of("set-writers", SetWriters.class, Pages.CREATE, Arranging::setWriters),
                Command.of("delete-page", DeletePage.class, Pages.CREATE, Arranging::delete));
    }

    record AddPage(String title, Writers writers) {}

    /** The reply. */
    record Added(String page) {}

    /** @param renamed how often the caller knows it to have been renamed before */
    record RenamePage(String page, String title, int renamed) {}

    /** @param place among all pages, from 0 */
    record MovePage(String page, int place) {}

    record SetWriters(String page, Writers writers) {}

    record DeletePage(String page) {}

    /** @throws PlenumException if there is no such page */
    static Page found(PagesState state, String id) {
        return state.page(id).orElseThrow(() -> new PlenumException(
                PagesError.PAGE_NOT_FOUND, "page '" + id.substring(0, Math.min(id.length(), 40)) + "' of " + state.pages().size()));
    }

    private static Decision add(PagesState state, Ask<AddPage> ask) {
        String title = Title.of(ask.payload().title());
        long most = ask.meeting().settings().number("mostPages");
        if (state.pages().size() >= most) {
            return Decision.refuse(PagesError.TOO_MANY_PAGES, state.pages().size() + " pages; " + most + " are allowed");
        }
        return told(ask, new PageAdded(ask.id(), title, ask.payload().writers(), by(ask), ask.at())).replying(new Added(ask.id()));
    }

    private static Decision rename(PagesState state, Ask<RenamePage> ask) {
        Page page = found(state, ask.payload().page());
        String title = Title.of(ask.payload().title());
        if (title.equals(page.title())) {
            return Decision.nothing();
        }
        if (ask.payload().renamed() != page.renamed()) {
            return Decision.refuse(
                    PagesError.RENAMED_MEANWHILE, "renamed " + page.renamed() + " times, not " + ask.payload().renamed());
        }
        return told(ask, new PageRenamed(page.id(), title, by(ask), ask.at()));
    }

    private static Decision move(PagesState state, Ask<MovePage> ask) {
        Page page = found(state, ask.payload().page());
        int place = ask.payload().place();
        if (place < 0 || place >= state.pages().size()) {
            return Decision.refuse(PagesError.NO_SUCH_PLACE, "place " + place + " of " + state.pages().size());
        }
        return state.pages().indexOf(page) == place
                ? Decision.nothing()
                : told(ask, new PageMoved(page.id(), place, by(ask), ask.at()));
    }

    private static Decision setWriters(PagesState state, Ask<SetWriters> ask) {
        Page page = found(state, ask.payload().page());
        Writers writers = ask.payload().writers();
        return writers == page.writers() ? Decision.nothing() : told(ask, new WritersSet(page.id(), writers, by(ask), ask.at()));
    }

    private static Decision delete(PagesState state, Ask<DeletePage> ask) {
        Page page = found(state, ask.payload().page());
        return told(ask, new PageDeleted(page.id(), by(ask), ask.at()));
    }

    private static ParticipantId by(Ask<?> ask) {
        return ask.caller().participant();
    }

    private static Decision.Accepted told(Ask<?> ask, PagesEvent event) {
        return Decision.happened(event, Readers.of(ask.meeting(), Pages.READ));
    }
}
