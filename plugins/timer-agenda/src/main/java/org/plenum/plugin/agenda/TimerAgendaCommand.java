package org.plenum.plugin.agenda;

import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;

/** A command whose decision is a function. */
record TimerAgendaCommand<P extends Record>(String name, Class<P> payload, Permission permission, Rule<P> rule)
        implements Command<TimerAgendaState, P> {
    static <P extends Record> TimerAgendaCommand<P> managing(String name, Class<P> payload, Rule<P> rule) {
        return new TimerAgendaCommand<>(name, payload, TimerAgenda.MANAGE, rule);
    }

    @Override
    public Decision decide(TimerAgendaState state, Ask<P> ask) {
        return rule.decide(state, ask);
    }

    /** Decides; may refuse with a {@link PlenumException}. */
    interface Rule<P extends Record> {
        Decision decide(TimerAgendaState state, Ask<P> ask);
    }
}
