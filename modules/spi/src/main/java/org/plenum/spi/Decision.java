package org.plenum.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command decided: events with their audiences and a reply for the caller, or a refusal. Nothing has happened yet: the
 * kernel commits the events, evolves the state, then replies and publishes.
 */
public sealed interface Decision {
    /** Nothing happens, and the caller is given an empty reply. */
    static Accepted nothing() {
        return new Accepted(new Empty(), List.of());
    }

    /** An event for all. */
    static Accepted happened(Event event) {
        return happened(event, Audience.EVERYONE);
    }

    /** An event for some. */
    static Accepted happened(Event event, Audience audience) {
        return nothing().and(event, audience);
    }

    /** No event, only a reply: a question was asked. */
    static Accepted reply(Record reply) {
        return nothing().replying(reply);
    }

    /**
     * Nothing happens and the caller is told why.
     *
     * @param message for the log, with the offending value; people are shown the text the plugin's panel has for the code
     */
    static Refused refuse(ErrorCode code, String message) {
        return new Refused(code, message);
    }

    /** @param reply for the caller only, {@link Empty} if there is nothing to say
     *  @param facts in the order they happened, each evolved and published in that order */
    record Accepted(Record reply, List<Fact> facts) implements Decision {
        public Accepted {
            facts = List.copyOf(facts);
        }

        /** The same, and then this event. */
        public Accepted and(Event event, Audience audience) {
            var more = new ArrayList<>(facts);
            more.add(new Fact(event, audience));
            return new Accepted(reply, more);
        }

        /** The same with this reply. */
        public Accepted replying(Record reply) {
            return new Accepted(reply, facts);
        }
    }

    /** @see #refuse */
    record Refused(ErrorCode code, String message) implements Decision {}

    /** An event and who is given it. */
    record Fact(Event event, Audience audience) {}

    /** A reply that says no more than that it worked. */
    record Empty() {}
}
