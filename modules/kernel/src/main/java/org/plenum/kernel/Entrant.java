package org.plenum.kernel;

import java.util.List;
import org.plenum.spi.AccountId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;

/**
 * Somebody who was found entitled to enter a meeting, or to wait for it.
 *
 * @param participant kept for this person in this meeting, so that role, hand and lobby place survive a reconnect
 * @param name for the roster, 1-100 characters
 * @param role by account or link; a role changed by staff in the meeting wins over it
 * @param account empty for a guest
 * @param tenant name of the account's tenant, shown to staff; empty for a guest
 * @param waits whether staff has to admit them; without effect on who was admitted before and was not sent back
 */
public record Entrant(
        ParticipantId participant, String name, Role role, List<AccountId> account, List<String> tenant, boolean waits) {
    public Entrant {
        account = List.copyOf(account);
        tenant = List.copyOf(tenant);
    }
}
