package org.plenum.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.spi.Settings;
import org.plenum.spi.Viewer;
import org.plenum.spi.Withdrawal;
import org.plenum.testkit.Board.AddNote;
import org.plenum.testkit.Board.Notes;
import org.plenum.testkit.BreachesTest.Breach;
import org.plenum.testkit.BreachesTest.Broken;

/** Plugins that break one rule each. */
final class Breaches {
    private Breaches() {}

    static Stream<Breach> ofManifest() {
        return Stream.of(
                breach("manifestIsAccepted", "no title", Broken.good().manifest("\"title\":{\"en\":\"Board\",\"sv\":\"Tavla\"},\"desc", "\"desc"),
                        PluginContract::manifestIsAccepted),
                breach("pluginIsBean", "a final class", Broken.of(new FinalPlugin()), PluginContract::pluginIsBean),
                breach("permissionsAreDeclared", "other roles", Broken.good().manifest(",\"attendee\"]", "]"),
                        PluginContract::permissionsAreDeclared),
                breach("namesHaveTheForm", "capitals", feature(new Misnamed()), PluginContract::namesHaveTheForm),
                breach("categoriesAreDeclared", "another name", Broken.good().manifest("{\"name\":\"notes\"", "{\"name\":\"texts\""),
                        PluginContract::categoriesAreDeclared),
                breach("panelsAreThere", "no file", Broken.good(), Breaches::panels),
                breach("panelsAreThere", "another element", Broken.good().content("define('other-board')"), Breaches::panels));
    }

    static Stream<Breach> ofFeature() {
        return Stream.of(ofJson(), ofLog(), ofKnowledge(), ofDocuments(), ofSeries()).flatMap(part -> part);
    }

    private static Stream<Breach> ofJson() {
        return Stream.of(
                breach("declaredTypesAreAllowed", "an Optional in the state", feature(new Foreign()), PluginContract::declaredTypesAreAllowed),
                breach("shownTypesAreAllowed", "an array in the view", feature(new ArrayShown()), PluginContract::shownTypesAreAllowed),
                breach("recordsSurviveJson", "a state that counts its copies", feature(new Counting()), PluginContract::recordsSurviveJson),
                breach("eventsAreNamedApart", "two events of one name", feature(new Twins()), PluginContract::eventsAreNamedApart),
                breach("storedEventsAreRead", "a renamed component",
                        Broken.good().stored("{\"name\":\"note-pinned\",\"payload\":{\"note\":\"1\"}}"), PluginContract::storedEventsAreRead),
                breach("storedEventsAreRead", "a vanished event",
                        Broken.good().stored("{\"name\":\"note-burnt\",\"payload\":{}}"), PluginContract::storedEventsAreRead),
                breach("oddRequestsAreRefused", "throws for odd text", feature(new Board() {
                    @Override
                    Decision add(Notes notes, Ask<AddNote> ask) {
                        return Decision.happened(new Board.NotePinned(ask.payload().text().substring(0, 5)));
                    }
                }), PluginContract::oddRequestsAreRefused),
                breach("oddRequestsAreRefused", "takes half a character", feature(new Board() {
                    @Override
                    Decision add(Notes notes, Ask<AddNote> ask) {
                        return Decision.happened(new Board.NotePinned(ask.payload().text()));
                    }
                }), PluginContract::oddRequestsAreRefused),
                breach("oddRequestsAreRefused", "blames itself", feature(new Board() {
                    @Override
                    Decision add(Notes notes, Ask<AddNote> ask) {
                        return ask.payload().text().isBlank() ? Decision.refuse(CommonError.INTERNAL, "blank") : super.add(notes, ask);
                    }
                }), PluginContract::oddRequestsAreRefused),
                breach("endlessTextsAreNotStored", "takes everything", feature(new Board() {
                    @Override
                    Decision add(Notes notes, Ask<AddNote> ask) {
                        return Decision.happened(new Board.NotePinned(ask.payload().text()));
                    }
                }), PluginContract::endlessTextsAreNotStored));
    }

    private static Stream<Breach> ofLog() {
        var calls = new AtomicInteger();
        return Stream.of(
                breach("exercisesAreComplete", "a command is never asked", Broken.good().exercise(meeting -> {
                    meeting.join("anna", Role.ATTENDEE);
                    meeting.when("anna", new AddNote(meeting.words("anna")));
                }), PluginContract::exercisesAreComplete),
                breach("foldsAreEqual", "evolve counts its calls", feature(new Board() {
                    @Override
                    public Notes evolve(Notes notes, Event event) {
                        return notes.with(new NoteAdded("" + calls.incrementAndGet(), ParticipantId.SOMEONE, "", false));
                    }
                }), PluginContract::foldsAreEqual),
                breach("snapshotsContinue", "a state that counts its copies", feature(new Counting()), PluginContract::snapshotsContinue),
                breach("withdrawalsNameRights", "a right to leave", feature(new Board() {
                    @Override
                    public List<Withdrawal> withdrawals(Notes notes) {
                        return notes.notes().stream()
                                .map(note -> Withdrawal.fromAll("meeting:leave", Set.of(), note.by(), Instant.EPOCH))
                                .toList();
                    }
                }), PluginContract::withdrawalsNameRights),
                breach("roomsAreDistinct", "the same room for each note", feature(new Board() {
                    @Override
                    public List<BreakoutRoom> rooms(Notes notes) {
                        var id = new MeetingId("ROOMAAAAAAAAAAAAAAAAAA");
                        return notes.notes().stream()
                                .map(note -> new BreakoutRoom(id, "Room", true, true, Set.of(), List.of()))
                                .toList();
                    }
                }), PluginContract::roomsAreDistinct),
                breach("evolveChangesNothing", "evolve changes a list in place", feature(new InPlace()), PluginContract::evolveChangesNothing),
                breach("evolveTakesEventsAlone", "evolve expects the note", feature(new Board() {
                    @Override
                    public Notes evolve(Notes notes, Event event) {
                        return event instanceof NotePinned ? notes.pinned(notes.notes().getFirst().id()) : super.evolve(notes, event);
                    }
                }), PluginContract::evolveTakesEventsAlone),
                breach("retractionsKeepTheState", "the state keeps the text", feature(new Board() {
                    @Override
                    public Notes evolve(Notes notes, Event event) {
                        return event instanceof NoteWiped ? notes : super.evolve(notes, event);
                    }
                }), PluginContract::retractionsKeepTheState),
                breach("decisionsAreRepeatable", "an id of its own making", feature(new Board() {
                    @Override
                    Decision add(Notes notes, Ask<AddNote> ask) {
                        return Decision.happened(
                                new NoteAdded("" + calls.incrementAndGet(), ask.caller().participant(), clean(ask.payload().text()), false));
                    }
                }), PluginContract::decisionsAreRepeatable));
    }

    private static Stream<Breach> ofKnowledge() {
        return Stream.of(
                breach("namesStayInTheRoster", "the name in an event", feature(new Board() {
                    @Override
                    Decision add(Notes notes, Ask<AddNote> ask) {
                        return Decision.happened(
                                new NoteAdded(ask.id(), ask.caller().participant(), ask.caller().name(), false));
                    }
                }), PluginContract::namesStayInTheRoster),
                breach("addressesStayInTheList", "the address in an event", feature(new Board() {
                    @Override
                    Decision add(Notes notes, Ask<AddNote> ask) {
                        String mail = ask.meeting().expected().getFirst().mail();
                        return Decision.happened(new NoteAdded(ask.id(), ask.caller().participant(), mail, false));
                    }
                }).exercise(meeting -> {
                    meeting.expect("dora");
                    BoardTest.NOTES.play(meeting);
                }), PluginContract::addressesStayInTheList),
                breach("hiddenPeopleAreAbsent", "an id as a text", feature(new Board() {
                    @Override
                    Decision add(Notes notes, Ask<AddNote> ask) {
                        return Decision.happened(
                                new NoteAdded(ask.caller().participant().value(), ask.caller().participant(), "", false));
                    }
                }), PluginContract::hiddenPeopleAreAbsent),
                breach("viewsRespectAudiences", "the view tells all", feature(new Board() {
                    @Override
                    public Record view(Notes notes, Viewer viewer, Meeting meeting) {
                        return notes;
                    }
                }), PluginContract::viewsRespectAudiences),
                breach("exercisesHavePeople", "nobody of staff", Broken.good().exercise(meeting -> {
                    meeting.join("anna", Role.ATTENDEE);
                    meeting.join("bo", Role.ATTENDEE);
                }), PluginContract::exercisesHavePeople));
    }

    private static Stream<Breach> ofDocuments() {
        return Stream.of(
                breach("documentsKeepTheForm", "two of one name", saving((notes, meeting) -> List.of(text("notes"), text("notes"))),
                        PluginContract::documentsKeepTheForm),
                breach("documentsKeepTheForm", "a name with a slash", saving((notes, meeting) -> List.of(text("../notes"))),
                        PluginContract::documentsKeepTheForm),
                breach("documentsHaveNoIds", "an id", saving((notes, meeting) ->
                        List.of(text("notes", notes.notes().getFirst().by().value()))), PluginContract::documentsHaveNoIds),
                breach("hiddenPeopleAreNotWritten", "names of its own", feature(new Board() {
                    @Override
                    public List<Document> documents(Notes notes, Viewer viewer, Meeting meeting, Locale language) {
                        var all = new FakeMeeting(new FakeSettings(List.of()));
                        all.enter(new Viewer(MeetingDriver.id("anna"), Role.ATTENDEE, MeetingDriver.rosterName("anna"), false), Instant.EPOCH);
                        return super.documents(notes, viewer, all, language);
                    }
                }), PluginContract::hiddenPeopleAreNotWritten));
    }

    private static Stream<Breach> ofSeries() {
        var calls = new AtomicInteger();
        return Stream.of(
                breach("carriedFoldsToAState", "an id of its own making", carrying(note ->
                        new Board.NoteAdded("" + calls.incrementAndGet(), note.by(), note.text(), false)), PluginContract::carriedFoldsToAState),
                breach("carriedHasNoNames", "a name", carrying(note ->
                        new Board.NoteAdded(note.id(), note.by(), MeetingDriver.rosterName("anna"), false)), PluginContract::carriedHasNoNames),
                breach("carriedWordsStayTheirs", "by somebody", carrying(note ->
                        new Board.NoteAdded(note.id(), MeetingDriver.id("olga"), note.text(), false)), PluginContract::carriedWordsStayTheirs));
    }

    private static Broken carrying(Function<Board.Note, Event> change) {
        return feature(new Board() {
            @Override
            public List<Decision.Fact> carried(Notes notes, Settings settings) {
                return notes.notes().stream().map(note -> new Decision.Fact(change.apply(note), Audience.EVERYONE)).toList();
            }
        });
    }

    private static Broken saving(BiFunction<Board.Notes, Meeting, List<Document>> documents) {
        return feature(new Board() {
            @Override
            public List<Document> documents(Notes notes, Viewer viewer, Meeting meeting, Locale language) {
                return documents.apply(notes, meeting);
            }
        });
    }

    private static Document text(String name) {
        return text(name, "");
    }

    private static Document text(String name, String text) {
        return new Document(name, Document.Type.TEXT, Document.titled("Notes", "Lappar"), text);
    }

    static Stream<Breach> ofData() {
        return Stream.of(
                breach("wordsAreHeld", "tells nothing", data(new BoardData() {
                    @Override
                    public List<Item> held(Person person, PersonalData.Recorded recorded) {
                        return List.of();
                    }
                }), PluginContract::wordsAreHeld),
                breach("othersWordsAreNotHeld", "tells everything", data(new Loose()), PluginContract::othersWordsAreNotHeld),
                breach("strangersAreNotHeld", "tells everything", data(new Loose()), PluginContract::strangersAreNotHeld),
                breach("erasedWordsAreGone", "erases nothing", data(new BoardData() {
                    @Override
                    public Event erased(Person person, Event event) {
                        return event;
                    }
                }), PluginContract::erasedWordsAreGone),
                breach("othersWordsStay", "erases everybody's", data(new BoardData() {
                    @Override
                    public Event erased(Person person, Event event) {
                        return event instanceof Board.NoteAdded added ? new Board.NoteAdded(added.id(), added.by(), "", false) : event;
                    }
                }), PluginContract::othersWordsStay),
                breach("erasureIsIdempotent", "adds a mark each time", data(new BoardData() {
                    @Override
                    public Event erased(Person person, Event event) {
                        return event instanceof Board.NotePinned pinned ? new Board.NotePinned(pinned.id() + "!") : event;
                    }
                }), PluginContract::erasureIsIdempotent),
                breach("outsideIsErased", "keeps a file", data(new BoardData() {
                    @Override
                    public List<Item> heldOutside(Person person) {
                        return List.of(new Item("notes", Instant.EPOCH, "a file"));
                    }
                }), PluginContract::outsideIsErased));
    }

    private static Breach breach(String rule, String what, Broken plugin, Consumer<PluginContract> test) {
        return new Breach(rule, what, plugin, test);
    }

    private static void panels(PluginContract contract) {
        try {
            contract.panelsAreThere();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Broken feature(MeetingFeature<?> feature) {
        return Broken.of(BoardPlugin.of(feature));
    }

    private static Broken data(PersonalData data) {
        return Broken.of(BoardPlugin.of(data));
    }

    /** Cannot be wrapped by the container. */
    private static final class FinalPlugin implements Plugin {
        @Override
        public Optional<MeetingFeature<?>> feature() {
            return Optional.empty();
        }

        @Override
        public PersonalData personalData() {
            return new BoardData();
        }
    }

    private static final class Misnamed extends Board {
        @Override
        public List<Command<Notes, ?>> commands() {
            return List.of(Command.of("AddNote", AddNote.class, WRITE, this::add));
        }
    }

    private static final class ArrayShown extends Board {
        @Override
        public Record view(Notes notes, Viewer viewer, Meeting meeting) {
            return new Shown(new String[] {"a"});
        }

        private record Shown(@SuppressWarnings("ArrayRecordComponent") String[] notes) {}
    }

    private static final class Loose extends BoardData {
        @Override
        public List<Item> held(Person person, PersonalData.Recorded recorded) {
            return recorded.event() instanceof Board.NoteAdded added
                    ? List.of(new Item("notes", recorded.at(), added.text()))
                    : List.of();
        }
    }
}
