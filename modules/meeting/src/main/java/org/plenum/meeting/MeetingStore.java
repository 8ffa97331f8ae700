package org.plenum.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** Where meetings are kept. Blocking; safe for all threads. */
public interface MeetingStore {
    Optional<Meeting> find(MeetingId id);

    /** Those of an owner, newest start first. */
    List<Meeting> ownedBy(AccountId owner);

    /** Adds it, or replaces what is kept under its id. */
    void save(Meeting meeting);

    /** Keeps when it ended; without effect if it has, or does not exist. */
    void ended(MeetingId id, Instant at);

    /** With its invitations and the ids of people in it. */
    void delete(MeetingId id);

    /** Those of a meeting. */
    List<Invitation> invitations(MeetingId meeting);

    Optional<Invitation> invitation(MeetingId meeting, String hash);

    /** Adds it, or replaces the one of that meeting and mail. */
    void save(Invitation invitation);

    /**
     * Marks an invitation as used.
     *
     * @return whether it was unused, or used by the same person; of two that ask at once, one is told yes
     */
    boolean use(Invitation invitation, ParticipantId by);

    void withdraw(Invitation invitation);

    /** The account's id in a meeting, always the same. @param fresh kept if there is none yet */
    ParticipantId participant(MeetingId meeting, AccountId account, ParticipantId fresh);
}
