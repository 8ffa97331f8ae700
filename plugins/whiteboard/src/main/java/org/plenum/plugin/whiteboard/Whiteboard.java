package org.plenum.plugin.whiteboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Signal;
import org.plenum.spi.Viewer;

/** The boards of one meeting, and what is drawn on them and on pages of other content. */
final class Whiteboard implements MeetingFeature<BoardsState> {
    static final Permission READ = Permission.everyone("whiteboard:read");
    static final Permission ANNOTATE = Permission.everyone("whiteboard:annotate");
    static final Permission CREATE = Permission.staff("whiteboard:create");
    static final Permission MANAGE = Permission.staff("whiteboard:manage");

    @Override
    public BoardsState initial() {
        return BoardsState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return WhiteboardEvent.class;
    }

    @Override
    public List<Command<BoardsState, ?>> commands() {
        return Stream.concat(Boards.commands().stream(), Drawing.commands().stream()).toList();
    }

    /** A stroke while it is drawn, and where somebody points. */
    @Override
    public List<Signal> signals() {
        return List.of(new Signal("stroke", ANNOTATE, Optional.of(READ)), new Signal("pointer", ANNOTATE, Optional.of(READ)));
    }

    @Override
    public BoardsState evolve(BoardsState state, Event event) {
        return state.after((WhiteboardEvent) event);
    }

    @Override
    public WhiteboardView view(BoardsState state, Viewer viewer, Meeting meeting) {
        return meeting.permits(viewer, READ)
                ? new WhiteboardView(true, state.boards())
                : new WhiteboardView(false, List.of());
    }

    @Override
    public List<Document> documents(BoardsState state, Viewer viewer, Meeting meeting, Locale language) {
        return meeting.permits(viewer, READ) ? new Listing(meeting, language).documents(state) : List.of();
    }

    /** Nobody needs to be told: the page is not there to be looked at. */
    @Override
    public List<Decision.Fact> contentGone(BoardsState state, String plugin, String item) {
        var dropped = new WhiteboardEvent.AnnotationsDropped(plugin, item);
        return state.sheets().stream().anyMatch(sheet -> dropped.concerns(sheet.surface()))
                ? List.of(new Decision.Fact(dropped, Audience.NOBODY))
                : List.of();
    }

    /** For all, unless an administrator lets some roles not read: then for those who are here and may. */
    static Decision.Accepted told(Ask<?> ask, WhiteboardEvent event) {
        Meeting meeting = ask.meeting();
        List<ParticipantId> readers = meeting.present().stream()
                .filter(viewer -> meeting.permits(viewer, READ))
                .map(Viewer::participant)
                .toList();
        boolean all = readers.size() == meeting.present().size();
        return Decision.happened(event, all ? Audience.EVERYONE : Audience.of(readers.toArray(ParticipantId[]::new)));
    }
}
