package org.plenum.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plenum.privacy.DataHolder;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;
import org.plenum.privacy.KeptData;
import org.plenum.spi.CommonError;
import org.plenum.spi.Event;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;
import org.plenum.spi.PlenumException;
import org.plenum.spi.host.Manifest;

/** What plugins hold of people: in the log of meetings, where it can be changed for good, and in their own tables and files. */
final class PluginData implements DataHolder.Plugins {
    private static final int PAGE = 1000;

    private final PluginRegistry plugins;
    private final LiveMeetings meetings;
    private final EventStore store;
    private final MeetingFacts.Directory directory;

    PluginData(PluginRegistry plugins, LiveMeetings meetings, EventStore store, MeetingFacts.Directory directory) {
        this.directory = directory;
        this.plugins = plugins;
        this.meetings = meetings;
        this.store = store;
    }

    @Override
    public List<DataHolder> of(DataSubject subject) {
        var ids = new TreeSet<String>();
        ids.add(RunningPlugin.MEETING);
        plugins.active().forEach(plugin -> ids.add(plugin.id()));
        subject.participants().keySet().forEach(meeting -> ids.addAll(store.plugins(meeting)));
        return ids.stream().map(id -> (DataHolder) new Holder(id)).toList();
    }

    /** Never keeps a plugin: it is looked up for each question, because it may be replaced between two. */
    private final class Holder implements DataHolder {
        private final String id;

        Holder(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Map<String, String> title() {
            return manifest().map(Manifest::title).orElse(Map.of("en", id, "sv", id));
        }

        @Override
        public List<KeptData> kept() {
            return manifest().stream()
                    .flatMap(manifest -> manifest.personalData().stream())
                    .map(one -> new KeptData(one.title(), one.purpose(), one.seenBy(), one.kept()))
                    .toList();
        }

        private Optional<Manifest> manifest() {
            return running().map(RunningPlugin::manifest).or(() -> plugins.manifest(id));
        }

        private Optional<RunningPlugin> running() {
            return id.equals(RunningPlugin.MEETING) ? Optional.of(meetings.room()) : plugins.active(id);
        }

        @Override
        public List<HeldItem> held(DataSubject subject) {
            Optional<RunningPlugin> running = running();
            var items = new ArrayList<HeldItem>();
            subject.participants().forEach((meeting, participant) -> events(meeting)
                    .flatMap(event -> running.map(plugin -> told(plugin, subject, event))
                            .orElseGet(() -> raw(event, participant)))
                    .forEach(items::add));
            running.ifPresent(plugin -> plugin.plugin().personalData().heldOutside(person(subject)).stream()
                    .map(item -> shown(plugin, item, List.of()))
                    .forEach(items::add));
            items.sort(Comparator.comparing(HeldItem::at));
            return items;
        }

        private Stream<StoredEvent> events(MeetingId meeting) {
            return Stream.iterate(
                            store.read(meeting, id, 0, PAGE),
                            page -> !page.isEmpty(),
                            page -> store.read(meeting, id, page.getLast().sequence(), PAGE))
                    .flatMap(List::stream);
        }

        private Stream<HeldItem> told(RunningPlugin plugin, DataSubject subject, StoredEvent stored) {
            return plugin.event(stored).stream()
                    .flatMap(event -> plugin.plugin()
                            .personalData()
                            .held(person(subject), new PersonalData.Recorded(stored.meeting(), stored.at(), event))
                            .stream())
                    .map(item -> shown(plugin, item, List.of(stored.meeting())));
        }

        /** A plugin that is gone cannot say what its events hold: those of the person, and those that name them, are given as they are. */
        private Stream<HeldItem> raw(StoredEvent stored, ParticipantId participant) {
            boolean isTheirs = !stored.isForNobody() && (stored.actor().equals(participant.value()) || stored.payload().contains(participant.value()));
            var category = Map.of("en", stored.name(), "sv", stored.name());
            return isTheirs
                    ? Stream.of(new HeldItem(category, List.of(stored.meeting()), stored.at(), stored.payload()))
                    : Stream.empty();
        }

        @Override
        public void erase(DataSubject subject) {
            RunningPlugin plugin = running().orElseThrow(() -> new PlenumException(
                    CommonError.PLUGIN_ABSENT, "plugin '" + id + "' is not here; only it knows what in its events is personal"));
            // A breakout room takes the name that its meeting has: nothing of the old one may be left there to take.
            subject.participants().keySet().stream()
                    .sorted(Comparator.comparing(meeting -> directory.parent(meeting).isPresent()))
                    .forEach(meeting -> erase(plugin, subject, meeting));
            plugin.plugin().personalData().eraseOutside(person(subject));
        }

        private void erase(RunningPlugin plugin, DataSubject subject, MeetingId meeting) {
            meetings.rewrite(meeting, () -> events(meeting)
                    .flatMap(stored -> erased(plugin, subject, stored).stream())
                    .toList());
        }

        private Optional<StoredEvent> erased(RunningPlugin plugin, DataSubject subject, StoredEvent stored) {
            Optional<Event> event = plugin.event(stored);
            return event.map(found -> plugin.plugin().personalData().erased(person(subject), found))
                    .filter(left -> !left.equals(event.get()))
                    .map(left -> stored.rewritten(plugin.codec().write((Record) left)));
        }
    }

    private static PersonalData.Person person(DataSubject subject) {
        return new PersonalData.Person(
                subject.account(), List.copyOf(subject.participants().values()));
    }

    private static HeldItem shown(RunningPlugin plugin, PersonalData.Item item, List<MeetingId> meeting) {
        Map<String, String> category = plugin.manifest().personalData().stream()
                .filter(declared -> declared.name().equals(item.category()))
                .map(Manifest.Category::title)
                .findFirst()
                .orElse(Map.of("en", item.category(), "sv", item.category()));
        return new HeldItem(category, meeting, item.at(), item.text());
    }
}
