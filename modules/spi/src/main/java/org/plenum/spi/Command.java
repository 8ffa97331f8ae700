package org.plenum.spi;

import java.util.function.BiFunction;

/**
 * Something that may be asked of a feature, over the meeting's socket or as
 * {@code POST /api/meetings/{meeting}/{plugin}/{command}}.
 *
 * @param <S> the feature's state
 * @param <P> the payload, a record
 */
public interface Command<S extends Record, P extends Record> {
    /** Verb and noun in lower case with hyphens: {@code cast-vote}. */
    String name();

    Class<P> payload();

    /** Held by the caller before {@link #decide} is called; the manifest lists it. */
    Permission permission();

    /**
     * Decides, without doing anything.
     *
     * @throws PlenumException to refuse, the same as {@link Decision#refuse}
     */
    Decision decide(S state, Ask<P> ask);

    /**
     * One whose decision is a function.
     *
     * @param rule decides as {@link #decide} does
     */
    static <S extends Record, P extends Record> Command<S, P> of(
            String name, Class<P> payload, Permission permission, BiFunction<S, Ask<P>, Decision> rule) {
        return new FunctionCommand<>(name, payload, permission, rule);
    }
}
