package org.plenum.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Expected;
import org.plenum.spi.MeetingId;
import org.plenum.spi.TenantId;

/**
 * What the kernel has to know of a meeting before it can run.
 *
 * @param title shown in the room and, if {@code titleInLobby}, to people waiting
 * @param open whether anybody with the address may enter
 * @param endsAfter how long after the last signed-in person left the meeting ends; {@link Duration#ZERO} for never
 * @param expected everybody on the meeting's list, whether they came or not
 * @param ended when it was ended, if it was
 */
public record MeetingFacts(
        MeetingId meeting,
        TenantId tenant,
        String title,
        boolean titleInLobby,
        boolean open,
        Duration endsAfter,
        List<Expected> expected,
        Optional<Instant> ended) {
    public MeetingFacts {
        expected = List.copyOf(expected);
    }

    /** Looks meetings up; blocking. */
    public interface Directory {
        Optional<MeetingFacts> find(MeetingId meeting);

        /** Called once when a running meeting has ended, by a person or by its end rule. */
        void ended(MeetingId meeting, Instant at);
    }
}
