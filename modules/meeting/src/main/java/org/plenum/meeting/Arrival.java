package org.plenum.meeting;

import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;

/** Somebody at a meeting's door, and what was found. */
public sealed interface Arrival {
    /**
     * What is asked at the door.
     *
     * @param meeting as typed, so not always an id
     * @param account of who is signed in
     * @param known the id that this browser session had in that meeting before
     * @param name a guest's, 1-100 characters; without effect for who is signed in
     * @param key of the meeting, or the token of an invitation; often empty
     */
    record Visitor(
            String meeting, Optional<AccountId> account, Optional<ParticipantId> known, String name, String key) {
        /** Never shows the key. */
        @Override
        public String toString() {
            return "Visitor of " + meeting;
        }
    }

    /**
     * May enter, or wait.
     *
     * @param person empty for a guest
     * @param waits whether staff has to admit them
     */
    record Entitled(
            Meeting meeting, ParticipantId participant, String name, Role role, Optional<Person> person, boolean waits)
            implements Arrival {
        public MeetingId id() {
            return meeting.id();
        }
    }

    /** May not; whether the meeting exists, or what was wrong, is told to nobody. */
    record Stranger() implements Arrival {}
}
