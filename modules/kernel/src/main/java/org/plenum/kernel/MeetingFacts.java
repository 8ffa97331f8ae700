package org.plenum.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Expected;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/**
 * What the kernel has to know of a meeting before it can run.
 *
 * @param title shown in the room and, if {@code titleInLobby}, to people waiting
 * @param open whether anybody with the address may enter
 * @param endsAfter how long after the last signed-in person left the meeting ends; {@link Duration#ZERO} for never
 * @param expected everybody on the meeting's list, whether they came or not
 * @param ended when it was ended, if it was
 * @param parent the meeting that this one is a breakout room of, if it is one
 */
public record MeetingFacts(
        MeetingId meeting,
        TenantId tenant,
        String title,
        boolean titleInLobby,
        boolean open,
        Duration endsAfter,
        List<Expected> expected,
        Optional<Instant> ended,
        Optional<MeetingId> parent) {
    /** No breakout room. */
    public MeetingFacts(
            MeetingId meeting,
            TenantId tenant,
            String title,
            boolean titleInLobby,
            boolean open,
            Duration endsAfter,
            List<Expected> expected,
            Optional<Instant> ended) {
        this(meeting, tenant, title, titleInLobby, open, endsAfter, expected, ended, Optional.empty());
    }

    public MeetingFacts {
        expected = List.copyOf(expected);
    }

    MeetingFacts titled(String now) {
        return new MeetingFacts(meeting, tenant, now, titleInLobby, open, endsAfter, expected, ended, parent);
    }

    /** The meeting whose switches count: a breakout room has those of the meeting it belongs to. */
    MeetingId switches() {
        return parent.orElse(meeting);
    }

    /** Looks meetings up; blocking. */
    public interface Directory {
        Optional<MeetingFacts> find(MeetingId meeting);

        /** The meeting that this one is a breakout room of; empty if it is none, or nobody has entered it yet. */
        Optional<MeetingId> parent(MeetingId room);

        /** The meeting of a series before this one, if it follows any; blocking. */
        default Optional<MeetingId> before(MeetingId meeting) {
            return Optional.empty();
        }

        /** Called once when a running meeting has ended, by a person or by its end rule. */
        void ended(MeetingId meeting, Instant at);

        /**
         * Somebody who is in a meeting comes to a breakout room of it, perhaps as the first: what is kept of who they are in the meeting
         * holds in the room.
         *
         * @return false if the room's id is that of another meeting
         */
        boolean join(MeetingId parent, MeetingId room, String title, ParticipantId participant);

        /** A breakout room was deleted. */
        void deleteRoom(MeetingId room);
    }
}
