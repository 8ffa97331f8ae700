package org.plenum.plugin.notes;

import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;

/** A command whose decision is a function. */
record NotesCommand<P extends Record>(String name, Class<P> payload, Permission permission, Rule<P> rule)
        implements Command<NotesState, P> {
    @Override
    public Decision decide(NotesState state, Ask<P> ask) {
        return rule.decide(state, ask);
    }

    /** Decides; may refuse with a {@link PlenumException}. */
    interface Rule<P extends Record> {
        Decision decide(NotesState state, Ask<P> ask);
    }
}
