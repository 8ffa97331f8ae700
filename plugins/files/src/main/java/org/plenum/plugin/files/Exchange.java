package org.plenum.plugin.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenum.spi.Command;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.FileRules;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.Viewer;

/** The file exchange of one meeting. */
final class Exchange implements MeetingFeature<ExchangeState> {
    static final Permission DOWNLOAD = Permission.everyone("files:download");
    static final Permission UPLOAD = Permission.everyone("files:upload");
    static final Permission MANAGE = Permission.staff("files:manage");

    @Override
    public ExchangeState initial() {
        return ExchangeState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return ExchangeEvent.class;
    }

    @Override
    public List<Command<ExchangeState, ?>> commands() {
        return Stream.concat(Sorting.commands().stream(), Keeping.commands().stream()).toList();
    }

    @Override
    public ExchangeState evolve(ExchangeState state, Event event) {
        return state.after((ExchangeEvent) event);
    }

    @Override
    public FilesView view(ExchangeState state, Viewer viewer, Meeting meeting) {
        return FilesView.of(state, viewer, meeting);
    }

    @Override
    public Optional<FileRules<ExchangeState>> files() {
        return Optional.of(new Handling());
    }

    @Override
    public List<Document> documents(ExchangeState state, Viewer viewer, Meeting meeting, Locale language) {
        return Listing.documents(state, viewer, meeting, language);
    }
}
