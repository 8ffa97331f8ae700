package org.plenum.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Retracting;
import org.plenum.spi.Settings;
import org.plenum.spi.Viewer;

/** A good feature: notes on a board, for all or for staff, that staff can pin. Tests break it by overriding one method. */
class Board implements MeetingFeature<Board.Notes> {
    static final Permission WRITE = Permission.everyone("board:write");
    static final Permission PIN = Permission.staff("board:pin");

    @Override
    public Notes initial() {
        return new Notes(List.of());
    }

    @Override
    public Class<? extends Event> events() {
        return Happening.class;
    }

    @Override
    public List<Command<Notes, ?>> commands() {
        return List.of(
                Command.of("add-note", AddNote.class, WRITE, this::add),
                Command.of("tell-staff", TellStaff.class, WRITE, this::tell),
                Command.of("pin-note", PinNote.class, PIN, this::pin),
                Command.of("wipe-note", WipeNote.class, PIN, this::wipe));
    }

    Decision add(Notes notes, Ask<AddNote> ask) {
        return Decision.happened(new NoteAdded(ask.id(), ask.caller().participant(), clean(ask.payload().text()), false));
    }

    Decision tell(Notes notes, Ask<TellStaff> ask) {
        ParticipantId caller = ask.caller().participant();
        return Decision.happened(new NoteAdded(ask.id(), caller, clean(ask.payload().text()), true), Audience.staffAnd(caller));
    }

    Decision pin(Notes notes, Ask<PinNote> ask) {
        return notes.notes().stream().anyMatch(note -> note.id().equals(ask.payload().note()))
                ? Decision.happened(new NotePinned(ask.payload().note()), Audience.STAFF)
                : Decision.refuse(CommonError.NOT_FOUND, "note '" + ask.payload().note() + "'");
    }

    Decision wipe(Notes notes, Ask<WipeNote> ask) {
        return notes.notes().stream().anyMatch(note -> note.id().equals(ask.payload().note()))
                ? Decision.happened(new NoteWiped(ask.payload().note()), Audience.STAFF)
                : Decision.refuse(CommonError.NOT_FOUND, "note '" + ask.payload().note() + "'");
    }

    static String clean(String text) {
        boolean broken = text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
        if (text.isBlank() || text.length() > 100 || broken) {
            throw new PlenumException(CommonError.INVALID, "text of " + text.length() + " characters");
        }
        return text;
    }

    @Override
    public Notes evolve(Notes notes, Event event) {
        return switch ((Happening) event) {
            case NoteAdded added -> notes.with(added);
            case NotePinned pinned -> notes.pinned(pinned.id());
            case NoteWiped wiped -> notes.wiped(wiped.id());
        };
    }

    @Override
    public Record view(Notes notes, Viewer viewer, Meeting meeting) {
        return new Notes(notes.notes().stream()
                .filter(note -> !note.forStaff() || viewer.isStaff() || viewer.is(note.by()))
                .toList());
    }

    @Override
    public List<Decision.Fact> carried(Notes notes, Settings settings) {
        return notes.notes().stream()
                .filter(note -> !note.forStaff() && !note.text().isEmpty())
                .map(note -> new Decision.Fact(new NoteAdded(note.id(), note.by(), note.text(), false), Audience.EVERYONE))
                .toList();
    }

    @Override
    public List<Document> documents(Notes notes, Viewer viewer, Meeting meeting, Locale language) {
        String lines = notes.notes().stream()
                .filter(note -> !note.forStaff() || viewer.isStaff() || viewer.is(note.by()))
                .map(note -> meeting.participant(note.by()).map(Viewer::name).orElse("?") + ": " + note.text() + "\n")
                .collect(Collectors.joining());
        return List.of(new Document("notes", Document.Type.TEXT, Document.titled("Notes", "Lappar"), lines));
    }

    sealed interface Happening extends Event {}

    record NoteAdded(String id, ParticipantId by, String text, boolean forStaff) implements Happening {}

    record NotePinned(String id) implements Happening {}

    record NoteWiped(String id) implements Happening, Retracting {
        @Override
        public String mentioned() {
            return id;
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof NoteAdded added && added.id().equals(id)
                    ? new NoteAdded(id, added.by(), "", added.forStaff())
                    : earlier;
        }
    }

    record Note(String id, ParticipantId by, String text, boolean forStaff, boolean pinned) {}

    record Notes(List<Note> notes) {
        Notes {
            notes = List.copyOf(notes);
        }

        Notes with(NoteAdded added) {
            var more = new ArrayList<>(notes);
            more.add(new Note(added.id(), added.by(), added.text(), added.forStaff(), false));
            return new Notes(more);
        }

        Notes wiped(String id) {
            return new Notes(notes.stream()
                    .map(note -> note.id().equals(id) ? new Note(id, note.by(), "", note.forStaff(), note.pinned()) : note)
                    .toList());
        }

        Notes pinned(String id) {
            return new Notes(notes.stream()
                    .map(note -> note.id().equals(id) ? new Note(id, note.by(), note.text(), note.forStaff(), true) : note)
                    .toList());
        }
    }

    record AddNote(String text) {}

    record TellStaff(String text) {}

    record PinNote(String note) {}

    record WipeNote(String note) {}
}
