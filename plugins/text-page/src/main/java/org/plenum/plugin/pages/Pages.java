package org.plenum.plugin.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.FileRules;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.Signal;
import org.plenum.spi.Viewer;

/** The text pages of one meeting. */
final class Pages implements MeetingFeature<PagesState> {
    static final Permission READ = Permission.everyone("text-page:read");
    static final Permission EDIT = Permission.everyone("text-page:edit");
    static final Permission CREATE = Permission.staff("text-page:create");

    @Override
    public PagesState initial() {
        return PagesState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return PagesEvent.class;
    }

    @Override
    public List<Command<PagesState, ?>> commands() {
        return Stream.of(Arranging.commands(), Writing.commands(), List.of(Illustrating.command()))
                .<Command<PagesState, ?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Signal> signals() {
        return List.of(new Signal("caret", EDIT, Optional.of(READ)));
    }

    @Override
    public PagesState evolve(PagesState state, Event event) {
        return state.after((PagesEvent) event);
    }

    @Override
    public Optional<FileRules<PagesState>> files() {
        return Optional.of(new Illustrating());
    }

    @Override
    public PagesView view(PagesState state, Viewer viewer, Meeting meeting) {
        return PagesView.of(state, viewer, meeting);
    }

    @Override
    public List<Document> documents(PagesState state, Viewer viewer, Meeting meeting, Locale language) {
        return Saving.documents(state, viewer, meeting);
    }

    /** Nothing deleted outlives the meeting. */
    @Override
    public List<Decision.Fact> ending(PagesState state) {
        return state.pages().stream()
                .filter(page -> !page.text().deleted().isEmpty())
                .map(page -> new Decision.Fact(page.condensed(), Audience.NOBODY))
                .toList();
    }
}
