package org.plenum.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** Where meetings are kept. Blocking; safe for all threads. */
public interface MeetingStore {
    Optional<Meeting> find(MeetingId id);

    /** Those of an owner but for breakout rooms, newest start first. */
    List<Meeting> ownedBy(AccountId owner);

    /** Adds it, or replaces what is kept under its id. */
    void save(Meeting meeting);

    /** The same, with invitations that are new and others that are void from now on: all of it, or nothing. */
    void save(Meeting meeting, List<Invitation> added, List<Invitation> withdrawn);

    /** Keeps when it ended, and its breakout rooms with it; without effect if it has, or does not exist. */
    void ended(MeetingId id, Instant at);

    /** With its invitations, the ids of people in it, and its breakout rooms. */
    void delete(MeetingId id);

    /** The breakout rooms of a meeting that somebody ever entered. */
    List<MeetingId> rooms(MeetingId parent);

    /**
     * Keeps a breakout room, unless it is kept, and that the person with this id in its parent, by account or by mail address, has it in the
     * room, too.
     *
     * @return false if the id is that of another meeting
     */
    boolean join(Meeting room, ParticipantId participant);

    /** Those of a meeting. */
    List<Invitation> invitations(MeetingId meeting);

    Optional<Invitation> invitation(MeetingId meeting, String hash);

    /**
     * Marks the invitation of a mail address as used.
     *
     * @return whether there is one that was unused, or used by the same person; of two that ask at once, one is told yes
     */
    boolean use(MeetingId meeting, String mail, ParticipantId by);

    /** The account's id in a meeting, always the same. @param fresh kept if there is none yet, and no other account has this one */
    ParticipantId participant(MeetingId meeting, AccountId account, ParticipantId fresh);

    /** The account's id in a meeting, if it ever had one there. */
    Optional<ParticipantId> participant(MeetingId meeting, AccountId account);

    /** The account that has an id in a meeting, if one has. */
    Optional<AccountId> holder(MeetingId meeting, ParticipantId participant);

    /** The id that belongs to a mail address in a meeting, if the address is or was on its list. */
    Optional<ParticipantId> place(MeetingId meeting, String mail);

    /**
     * The ids that belong to mail addresses on a meeting's list, always the same.
     *
     * @param fresh gives one for who has none yet, unless they have an account that was in the meeting
     */
    Map<String, ParticipantId> places(MeetingId meeting, List<String> mails, Supplier<ParticipantId> fresh);
}
