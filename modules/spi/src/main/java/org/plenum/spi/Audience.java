package org.plenum.spi;

import java.util.Set;

/**
 * Who is given an event. Whoever joins later is given a {@link MeetingFeature#view view} of the state instead, so the view has
 * to respect what the audience did.
 */
public sealed interface Audience {
    /** All people admitted to the meeting. */
    Audience EVERYONE = new Everyone();
    /** Organizers and presenters. */
    Audience STAFF = new Staff();
    /** The caller of the command. */
    Audience CALLER = new Caller();
    /**
     * Nobody: the event is kept and evolved, and given neither to people nor to listeners. Unless it is the first of its decision, the log
     * does not keep who caused it.
     */
    Audience NOBODY = new Nobody();

    /** These persons, and nobody else, not even staff. */
    static Audience of(ParticipantId... persons) {
        return new Persons(Set.of(persons));
    }

    /** Organizers, presenters and these persons: what somebody wrote to staff, and what staff did about somebody. */
    static Audience staffAnd(ParticipantId... persons) {
        return new StaffAnd(Set.of(persons));
    }

    /** All who may know of this person: for an event that is about them, such as having joined. */
    static Audience knowing(ParticipantId subject) {
        return new Knowing(subject);
    }

    /**
     * All, but only staff and this person are told who it is: everybody else is given {@link ParticipantId#SOMEONE} in place of the id,
     * as if the person were hidden. For what somebody says or does without their name.
     *
     * @since 1
     */
    static Audience unnamed(ParticipantId person) {
        return new Unnamed(person);
    }

    /** @see #EVERYONE */
    record Everyone() implements Audience {}

    /** @see #STAFF */
    record Staff() implements Audience {}

    /** @see #CALLER */
    record Caller() implements Audience {}

    /** @see #NOBODY */
    record Nobody() implements Audience {}

    /** @param persons at least one */
    record Persons(Set<ParticipantId> persons) implements Audience {
        public Persons {
            persons = Set.copyOf(persons);
        }
    }

    /** @param persons who need not be staff */
    record StaffAnd(Set<ParticipantId> persons) implements Audience {
        public StaffAnd {
            persons = Set.copyOf(persons);
        }
    }

    /** @param subject the person the event is about */
    record Knowing(ParticipantId subject) implements Audience {}

    /** @param person whose id only staff and they themselves are given */
    record Unnamed(ParticipantId person) implements Audience {}
}
