package org.plenum.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.TenantId;

/**
 * A meeting as its owner planned it.
 *
 * @param owner always its organizer; never waits
 * @param plan what the owner can change
 * @param ended when it was ended, if it was
 * @param parent the meeting that this one is a breakout room of, if it is one
 */
public record Meeting(
        MeetingId id, TenantId tenant, AccountId owner, Plan plan, Instant created, Optional<Instant> ended,
        Optional<MeetingId> parent) {

    /** No breakout room. */
    public Meeting(
            MeetingId id, TenantId tenant, AccountId owner, Plan plan, Instant created, Optional<Instant> ended) {
        this(id, tenant, owner, plan, created, ended, Optional.empty());
    }

    /** A breakout room of this meeting: who may enter it is decided in this one. */
    Meeting room(MeetingId room, String title, Instant now) {
        var closed = new Plan(
                title, plan.starts(), plan.minutes(), new Access.Named(List.of()), new Keys("", ""), Lobby.NOBODY, false, 0);
        return new Meeting(room, tenant, owner, closed, now, Optional.empty(), Optional.of(id));
    }

    public boolean isEnded() {
        return ended.isPresent();
    }

    Meeting with(Plan changed) {
        return new Meeting(id, tenant, owner, changed, created, ended, parent);
    }
}
