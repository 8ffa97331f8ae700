package org.plenum.spi;

import java.util.function.BiFunction;

record FunctionCommand<S extends Record, P extends Record>(
        String name, Class<P> payload, Permission permission, BiFunction<S, Ask<P>, Decision> rule) implements Command<S, P> {
    @Override
    public Decision decide(S state, Ask<P> ask) {
        return rule.apply(state, ask);
    }
}
