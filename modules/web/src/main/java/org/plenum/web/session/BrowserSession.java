package org.plenum.web.session;

import java.util.List;
import java.util.Map;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/**
 * One browser's session as it stood when the request came; guests have one too, from their first entry on.
 *
 * @param key for logs and {@code RunningMeetings.sessionEnded}; not the cookie's value
 * @param account empty for a guest
 * @param administrator whether the account administers the tenant
 * @param organizer whether the account may hold meetings
 * @param csrfToken expected in the header {@code X-Plenum-CSRF} of every request that changes something
 * @param participants the person's id in each meeting entered in this session
 */
public record BrowserSession(
        String key,
        TenantId tenant,
        List<AccountId> account,
        boolean administrator,
        boolean organizer,
        String csrfToken,
        Map<MeetingId, ParticipantId> participants) {
    public BrowserSession {
        account = List.copyOf(account);
        participants = Map.copyOf(participants);
    }
}
