package org.plenum.spi;

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
}
