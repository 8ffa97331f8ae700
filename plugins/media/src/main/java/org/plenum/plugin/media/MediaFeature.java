package org.plenum.plugin.media;

import java.util.List;
import org.plenum.plugin.media.MediaEvent.EntrySet;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Viewer;

/** What staff decides about calls and everybody has to know, who comes later too. All else of a call is kept nowhere. */
final class MediaFeature implements MeetingFeature<MediaFeature.Entry> {
    @Override
    public Entry initial() {
        return new Entry(false);
    }

    @Override
    public Class<? extends Event> events() {
        return MediaEvent.class;
    }

    @Override
    public List<Command<Entry, ?>> commands() {
        return List.of(
                Command.of("set-entry", SetEntry.class, MediaRights.MODERATE, MediaFeature::set),
                Command.of("see-entry", SeeEntry.class, MediaRights.JOIN, (entry, ask) -> Decision.reply(EntryView.of(entry))));
    }

    private static Decision set(Entry entry, Ask<SetEntry> ask) {
        boolean isMuted = ask.payload().muted();
        return isMuted == entry.muted() ? Decision.nothing() : Decision.happened(new EntrySet(isMuted, ask.caller().participant()));
    }

    @Override
    public Entry evolve(Entry entry, Event event) {
        return switch ((MediaEvent) event) {
            case EntrySet set -> new Entry(set.muted());
        };
    }

    @Override
    public Record view(Entry entry, Viewer viewer, Meeting meeting) {
        return EntryView.of(entry);
    }

    /** @param muted whether people come in with their microphone off */
    record Entry(boolean muted) {}

    record SetEntry(boolean muted) {}

    /** Asked by the plugin itself, on behalf of who joins. */
    record SeeEntry() {}

    record EntryView(boolean mutedOnEntry) {
        static EntryView of(Entry entry) {
            return new EntryView(entry.muted());
        }
    }
}
