package org.plenum.plugin.slides;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.FileRules;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Signal;
import org.plenum.spi.Viewer;

/** The decks of one meeting. */
final class Slides implements MeetingFeature<SlidesState> {
    static final Permission VIEW = Permission.everyone("slides:view");
    static final Permission REVIEW = Permission.everyone("slides:review");
    static final Permission THUMBNAILS = Permission.everyone("slides:thumbnails");
    static final Permission PRINT = Permission.everyone("slides:print");
    static final Permission DOWNLOAD = Permission.staff("slides:download");
    static final Permission ADD = Permission.staff("slides:add");
    static final Permission SHOW = Permission.staff("slides:show");

    @Override
    public SlidesState initial() {
        return SlidesState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return SlidesEvent.class;
    }

    @Override
    public List<Command<SlidesState, ?>> commands() {
        return Stream.concat(Arranging.commands().stream(), Showing.commands().stream()).toList();
    }

    @Override
    public List<Signal> signals() {
        return List.of(new Signal("point", SHOW, Optional.of(VIEW)));
    }

    @Override
    public SlidesState evolve(SlidesState state, Event event) {
        return state.after((SlidesEvent) event);
    }

    @Override
    public SlidesView view(SlidesState state, Viewer viewer, Meeting meeting) {
        return SlidesView.of(state, viewer, meeting);
    }

    @Override
    public Optional<FileRules<SlidesState>> files() {
        return Optional.of(new DeckFiles());
    }

    @Override
    public List<Decision.Fact> told(SlidesState state, Record news, Meeting meeting) {
        return News.follow(state, (News) news, meeting);
    }

    /** All who may see slides; nobody else, if there are others. */
    static Audience viewers(Meeting meeting) {
        ParticipantId[] viewers = meeting.present().stream()
                .filter(viewer -> meeting.permits(viewer, VIEW))
                .map(Viewer::participant)
                .toArray(ParticipantId[]::new);
        if (viewers.length == meeting.present().size()) {
            return Audience.EVERYONE;
        }
        return viewers.length == 0 ? Audience.STAFF : Audience.of(viewers);
    }
}
