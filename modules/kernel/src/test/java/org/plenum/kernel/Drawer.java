package org.plenum.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.FileChange;
import org.plenum.spi.FileId;
import org.plenum.spi.FileRules;
import org.plenum.spi.FileState;
import org.plenum.spi.Files;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Plugin;
import org.plenum.spi.StoredFile;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;

/** A small plugin that takes files: of the purpose {@code private} for the uploader alone, of others for all. */
final class Drawer implements Plugin, MeetingFeature<Drawer.State>, FileRules<Drawer.State> {
    private static final String MANIFEST =
            """
            {"id":"drawer","version":"1","spi":"1","title":{"en":"Drawer","sv":"Låda"},"description":{"en":"D","sv":"D"},"normally":"on",
             "panels":[],"settings":[],
             "permissions":[{"name":"drawer:upload","roles":["organizer","presenter"],"title":{"en":"Upload","sv":"Ladda upp"}}],
             "personalData":[],"hosts":[]}""";

    private volatile Optional<Files> files = Optional.empty();

    record State(Map<String, Kept> kept) {}

    record Kept(ParticipantId by, String purpose, FileState state) {}

    sealed interface Happening extends Event {}

    record FileFiled(String file, ParticipantId by, String purpose, FileState state, String finding, List<ParticipantId> readers)
            implements Happening {}

    Arrival arrival() {
        return new Arrival(Manifest.parse(MANIFEST), this, Drawer.class.getClassLoader());
    }

    /** What the server gave it. */
    Files filesOfPlugin() {
        return files.orElseThrow();
    }

    @Override
    public void started(Plenum plenum) {
        files = Optional.of(plenum.files());
    }

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(this);
    }

    @Override
    public Optional<FileRules<State>> files() {
        return Optional.of(this);
    }

    @Override
    public State initial() {
        return new State(Map.of());
    }

    @Override
    public Class<? extends Event> events() {
        return Happening.class;
    }

    @Override
    public List<Command<State, ?>> commands() {
        return List.of();
    }

    @Override
    public State evolve(State state, Event event) {
        FileFiled filed = (FileFiled) event;
        var more = new LinkedHashMap<>(state.kept());
        more.put(filed.file(), new Kept(filed.by(), filed.purpose(), filed.state()));
        return new State(more);
    }

    @Override
    public Record view(State state, Viewer viewer, Meeting meeting) {
        return state;
    }

    @Override
    public Permission uploading() {
        return Permission.staff("drawer:upload");
    }

    @Override
    public void accept(State state, Ask<StoredFile> ask) {
        if (ask.payload().purpose().equals("unwanted")) {
            throw new PlenumException(CommonError.CONFLICT, "as asked");
        }
    }

    @Override
    public List<Decision.Fact> changed(State state, FileChange change, Meeting meeting) {
        if (change.file().purpose().equals("fail")) {
            throw new IllegalStateException("as asked");
        }
        String id = change.file().id().value();
        var kept = Optional.ofNullable(state.kept().get(id));
        if (kept.filter(one -> one.state() == change.state()).isPresent()) {
            return List.of();
        }
        var filed = new FileFiled(
                id, change.file().uploader(), change.file().purpose(), change.state(), change.finding(), change.readers());
        boolean isReleased = change.state() == FileState.RELEASED;
        return List.of(new Decision.Fact(filed, isReleased ? Audience.EVERYONE : Audience.STAFF));
    }

    @Override
    public boolean readable(State state, Viewer viewer, FileId file, Meeting meeting) {
        return Stream.ofNullable(state.kept().get(file.value()))
                .anyMatch(kept -> !kept.purpose().equals("private") || viewer.is(kept.by()));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.none();
    }
}
