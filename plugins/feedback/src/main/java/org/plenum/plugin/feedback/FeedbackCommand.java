package org.plenum.plugin.feedback;

import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Permission;

/** A command whose decision is a function. */
record FeedbackCommand<P extends Record>(String name, Class<P> payload, Permission permission, Rule<P> rule)
        implements Command<FeedbackState, P> {
    @Override
    public Decision decide(FeedbackState state, Ask<P> ask) {
        return rule.decide(state, ask);
    }

    interface Rule<P extends Record> {
        Decision decide(FeedbackState state, Ask<P> ask);
    }
}
