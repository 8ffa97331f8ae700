package org.plenum.spi;

import java.util.List;

/**
 * A plugin's answer for the personal data it keeps. There is no default: a plugin that keeps none says so, with {@link #none}.
 *
 * <p>Called on virtual threads, for one person at a time; may block. A failure leaves the person's request open and is tried again.
 */
public interface PersonalData {
    /** The answer of a plugin that keeps no personal data: no event of it and nothing outside holds anything of anybody. */
    static PersonalData none() {
        return NoPersonalData.ANSWER;
    }

    /** The categories of the manifest's {@code personalData}, by name; a difference refuses the plugin. */
    List<String> categories();

    /**
     * What one event holds of a person; called for every event of this plugin in the meetings the person was in.
     *
     * @return empty if it holds nothing of them
     */
    List<Item> held(Person person, Recorded recorded);

    /**
     * The event without what it holds of a person: the kernel stores it in place of the old one and folds the meeting again.
     * What others wrote stays readable. The person's id may stay: it leads to nobody once the person is erased.
     *
     * @return the same event if it holds nothing of them
     */
    Event erased(Person person, Event event);

    /** What the plugin's own tables and files hold of a person; empty if it has none. */
    List<Item> heldOutside(Person person);

    /** Removes what {@link #heldOutside} tells. Afterwards that returns an empty list. */
    void eraseOutside(Person person);

    /**
     * A person as plugins may have stored them.
     *
     * @param account none for a guest: then the participants are one meeting's
     */
    record Person(List<AccountId> account, List<ParticipantId> participants) {
        public Person {
            account = List.copyOf(account);
            participants = List.copyOf(participants);
        }

        /** Whether this id is theirs. */
        public boolean is(ParticipantId id) {
            return participants.contains(id);
        }
    }

    /** An event as stored. */
    record Recorded(MeetingId meeting, java.time.Instant at, Event event) {}

    /**
     * One thing held.
     *
     * @param category one of {@link PersonalData#categories}
     * @param at when it came about
     * @param text for the person to read
     */
    record Item(String category, java.time.Instant at, String text) {}
}
