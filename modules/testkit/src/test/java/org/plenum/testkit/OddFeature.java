package org.plenum.testkit;

import java.util.List;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Viewer;
import org.plenum.testkit.Board.AddNote;
import org.plenum.testkit.Board.NotePinned;
import org.plenum.testkit.Board.PinNote;
import org.plenum.testkit.Board.TellStaff;

/** A feature with a state of another type, asked the commands of {@link Board}. */
abstract class OddFeature<S extends Record> implements MeetingFeature<S> {
    @Override
    public Class<? extends Event> events() {
        return NotePinned.class;
    }

    @Override
    public List<Command<S, ?>> commands() {
        return List.of(
                Command.of("add-note", AddNote.class, Board.WRITE, this::pin),
                Command.of("tell-staff", TellStaff.class, Board.WRITE, this::pin),
                Command.of("pin-note", PinNote.class, Board.PIN, this::pin));
    }

    private Decision pin(S state, Ask<?> ask) {
        return Decision.happened(new NotePinned(ask.id()));
    }

    @Override
    public Record view(S state, Viewer viewer, Meeting meeting) {
        return new Decision.Empty();
    }
}
