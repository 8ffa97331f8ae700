package org.plenum.spi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Who sent an HTTP request to a plugin's WAR. The guard filter has checked the session, the feature's switch and, unless the
 * method is GET, HEAD or OPTIONS, the CSRF token.
 *
 * @param tenant whose people and data the request may touch
 * @param account empty for a guest
 * @param administrator whether the account administers the tenant
 * @param participants the caller's ids in the meetings entered in this browser session
 */
public record Caller(TenantId tenant, List<AccountId> account, boolean administrator, List<ParticipantId> participants) {
    /** The request attribute that holds the caller. */
    public static final String ATTRIBUTE = "org.plenum.caller";

    public Caller {
        account = List.copyOf(account);
        participants = List.copyOf(participants);
    }

    /** @throws PlenumException NOT_SIGNED_IN outside of a request that passed the guard filter */
    public static Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new PlenumException(CommonError.NOT_SIGNED_IN, "request to " + request.getRequestURI() + " has no caller");
    }
}
