package org.plenum.meeting;

import java.time.Instant;
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
 */
public record Meeting(
        MeetingId id, TenantId tenant, AccountId owner, Plan plan, Instant created, Optional<Instant> ended) {

    public boolean isEnded() {
        return ended.isPresent();
    }

    Meeting with(Plan changed) {
        return new Meeting(id, tenant, owner, changed, created, ended);
    }
}
