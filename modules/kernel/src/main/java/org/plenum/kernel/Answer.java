package org.plenum.kernel;

/** What became of a request. */
public sealed interface Answer {
    /** @param payload the reply as JSON */
    record Reply(String payload) implements Answer {}

    /** It was not carried out, and nothing of it was kept. */
    record Refusal(Failure failure) implements Answer {}
}
