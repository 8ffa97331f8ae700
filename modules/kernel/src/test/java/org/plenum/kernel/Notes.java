package org.plenum.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Concealment;
import org.plenum.spi.ContentGone;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.Retracting;
import org.plenum.spi.Role;
import org.plenum.spi.Settings;
import org.plenum.spi.Signal;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;

/** A small plugin: notes that people write, and a way to hide people and to misbehave. */
final class Notes implements Plugin, MeetingFeature<Notes.State> {
    private static final long LOOP_NANOS = 3_000_000_000L;
    static final String MANIFEST =
            """
            {"id":"notes","version":"%s","spi":"1","title":{"en":"Notes","sv":"Anteckningar"},
             "description":{"en":"Notes","sv":"Anteckningar"},"normally":"on","panels":[],"settings":[],
             "permissions":[{"name":"notes:write","roles":["organizer","presenter","attendee"],"title":{"en":"Write","sv":"Skriva"}},
                            {"name":"notes:hide","roles":["organizer","presenter"],"title":{"en":"Hide","sv":"Dölja"}}],
             "personalData":[{"name":"notes","title":{"en":"Notes","sv":"A"},"purpose":{"en":"P","sv":"P"},"seenBy":{"en":"S","sv":"S"},"kept":{"en":"K","sv":"K"}}],
             "hosts":[]}""";

    record State(List<Note> notes, Set<ParticipantId> hidden) {}

    record Note(ParticipantId by, String text) {}

    sealed interface NotesEvent extends Event {}

    record NoteWritten(ParticipantId by, String text) implements NotesEvent {}

    record PersonHidden(ParticipantId who, boolean hidden) implements NotesEvent {}

    record NotesTornOff(String text) implements NotesEvent, Retracting, ContentGone {
        @Override
        public String item() {
            return text;
        }

        @Override
        public String mentioned() {
            return text;
        }

        /** Of notes for now nobody shall know who wrote them either. */
        @Override
        public boolean forgetsWho() {
            return text.equals("for now");
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof NoteWritten(var by, var written) && written.contains(text)
                    ? new NoteWritten(by, "")
                    : earlier;
        }
    }

    record Write(String text, Audiences audience) {
        enum Audiences {
            ALL,
            STAFF,
            ME,
            UNNAMED,
            NOBODY,
            /** The caller, and then once more nobody. */
            BOX
        }
    }

    record Hide(ParticipantId who, boolean hidden) {}

    /** Takes all notes away that contain a text. */
    record TearOff(String text) {}

    record Written(String id, ParticipantId by) {}

    record View(List<Note> notes, Map<ParticipantId, Integer> counts) {}

    static Arrival arrival(String version) {
        return new Arrival(Manifest.parse(MANIFEST.formatted(version)), new Notes(), Notes.class.getClassLoader());
    }

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(this);
    }

    @Override
    public State initial() {
        return new State(List.of(), Set.of());
    }

    @Override
    public Class<? extends Event> events() {
        return NotesEvent.class;
    }

    @Override
    public List<Command<State, ?>> commands() {
        var write = Permission.everyone("notes:write");
        return List.of(
                Command.of("write", Write.class, write, Notes::write),
                Command.of("tear-off", TearOff.class, write, Notes::tearOff),
                Command.of("hide", Hide.class, Permission.staff("notes:hide"), Notes::hide));
    }

    private static Decision write(State state, Ask<Write> ask) {
        switch (ask.payload().text()) {
            case "throw" -> throw new IllegalStateException("as asked");
            case "loop" -> loop();
            case "refuse" -> {
                return Decision.refuse(CommonError.CONFLICT, "as asked");
            }
            default -> {}
        }
        ParticipantId by = ask.caller().participant();
        Audience audience =
                switch (ask.payload().audience()) {
                    case ALL -> Audience.EVERYONE;
                    case STAFF -> Audience.STAFF;
                    case ME, BOX -> Audience.CALLER;
                    case NOBODY -> Audience.NOBODY;
                    case UNNAMED -> Audience.unnamed(by);
                };
        var written = Decision.happened(new NoteWritten(by, ask.payload().text()), audience).replying(new Written(ask.id(), by));
        return ask.payload().audience() == Write.Audiences.BOX
                ? written.and(new NoteWritten(by, "boxed " + ask.payload().text()), Audience.NOBODY)
                : written;
    }

    /** Far longer than a call may take, and not for ever: the thread of a call cannot be stopped, and other tests need it. */
    private static void loop() {
        long until = System.nanoTime() + LOOP_NANOS;
        while (System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
    }

    private static Decision tearOff(State state, Ask<TearOff> ask) {
        return Decision.happened(new NotesTornOff(ask.payload().text()));
    }

    private static Decision hide(State state, Ask<Hide> ask) {
        return Decision.happened(new PersonHidden(ask.payload().who(), ask.payload().hidden()), Audience.STAFF);
    }

    @Override
    public State evolve(State state, Event event) {
        return switch ((NotesEvent) event) {
            case NoteWritten(var by, var text) -> {
                var more = new ArrayList<>(state.notes());
                more.add(new Note(by, text));
                yield new State(more, state.hidden());
            }
            case NotesTornOff(var text) ->
                new State(
                        state.notes().stream()
                                .map(note -> note.text().contains(text) ? new Note(note.by(), "") : note)
                                .toList(),
                        state.hidden());
            case PersonHidden(var who, var hidden) -> {
                var now = new java.util.HashSet<>(state.hidden());
                if (hidden) {
                    now.add(who);
                } else {
                    now.remove(who);
                }
                yield new State(state.notes(), now);
            }
        };
    }

    @Override
    public List<Decision.Fact> ending(State state) {
        if (state.notes().stream().anyMatch(note -> note.text().equals("fail at the end"))) {
            throw new IllegalStateException("as asked");
        }
        return state.notes().stream().anyMatch(note -> note.text().contains("for now"))
                ? List.of(new Decision.Fact(new NotesTornOff("for now"), Audience.EVERYONE))
                : List.of();
    }

    @Override
    public Record view(State state, Viewer viewer, Meeting meeting) {
        var counts = new java.util.LinkedHashMap<ParticipantId, Integer>();
        state.notes().forEach(note -> counts.merge(note.by(), 1, Integer::sum));
        return new View(state.notes(), counts);
    }

    /** What was put off. */
    @Override
    public List<Decision.Fact> carried(State before, Settings settings) {
        return before.notes().stream()
                .filter(note -> note.text().contains("later"))
                .map(note -> new Decision.Fact(new NoteWritten(note.by(), note.text()), Audience.EVERYONE))
                .toList();
    }

    /** Who wrote what, by name; and for an attendee, an id that should not be there. */
    @Override
    public List<Document> documents(State state, Viewer viewer, Meeting meeting, Locale language) {
        if (state.notes().stream().anyMatch(note -> note.text().equals("fail to save"))) {
            throw new IllegalStateException("as asked");
        }
        if (state.notes().stream().anyMatch(note -> note.text().equals("many to save"))) {
            return IntStream.rangeClosed(0, MeetingDocuments.MOST)
                    .mapToObj(i -> new Document("notes-" + i, Document.Type.TEXT, Document.titled("Notes", "Anteckningar"), ""))
                    .toList();
        }
        if (state.notes().stream().anyMatch(note -> note.text().equals("much to save"))) {
            String text = "x".repeat(MeetingDocuments.LONGEST + 1);
            return List.of(new Document("notes", Document.Type.TEXT, Document.titled("Notes", "Anteckningar"), text));
        }
        String lines = state.notes().stream()
                .map(note -> meeting.participant(note.by()).map(Viewer::name).orElse("?") + ": " + note.text() + "\n")
                .collect(Collectors.joining());
        String slip = state.notes().isEmpty() ? "" : state.notes().getFirst().by() + "\"someone\":\n";
        var notes = new Document("notes", Document.Type.TEXT, Document.titled("Notes", "Anteckningar"), lines + viewer.role() + " " + language);
        return viewer.isStaff() ? List.of(notes) : List.of(notes, new Document("slip", Document.Type.TEXT, notes.title(), slip));
    }

    @Override
    public List<Signal> signals() {
        var write = Permission.everyone("notes:write");
        return List.of(new Signal("typing", write), new Signal("pointing", write, Optional.of(write)));
    }

    @Override
    public Concealment concealment(State state) {
        return new Concealment(Set.<Role>of(), state.hidden());
    }

    @Override
    public PersonalData personalData() {
        return new NotesData();
    }

    private static final class NotesData implements PersonalData {
        @Override
        public List<String> categories() {
            return List.of("notes");
        }

        @Override
        public List<Item> held(Person person, Recorded recorded) {
            return recorded.event() instanceof NoteWritten(var by, var text) && person.is(by)
                    ? List.of(new Item("notes", recorded.at(), text))
                    : List.of();
        }

        @Override
        public Event erased(Person person, Event event) {
            return event instanceof NoteWritten(var by, var text) && person.is(by) ? new NoteWritten(by, "erased") : event;
        }

        @Override
        public List<Item> heldOutside(Person person) {
            return List.of();
        }

        @Override
        public void eraseOutside(Person person) {
            // Nothing is kept outside of the log.
        }
    }
}
