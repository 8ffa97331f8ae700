package org.plenum.web.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Account;
import org.plenum.tenant.Accounts;

/** Who sends a request, for resources that guests may not use. */
@Dependent
public class SignedIn {
    private final BrowserSessions sessions;
    private final Accounts accounts;

    @Inject
    public SignedIn(BrowserSessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** @throws PlenumException NOT_SIGNED_IN for guests and who has no session */
    public BrowserSession session(HttpServletRequest request) {
        return sessions.current(request)
                .filter(session -> !session.account().isEmpty())
                .orElseThrow(SignedIn::nobody);
    }

    /** @throws PlenumException NOT_SIGNED_IN for guests and who has no session */
    public Account account(HttpServletRequest request) {
        return accounts.find(session(request).account().getFirst()).orElseThrow(SignedIn::nobody);
    }

    /** @throws PlenumException NOT_SIGNED_IN, or NOT_PERMITTED for who does not administer the tenant */
    public Account administrator(HttpServletRequest request) {
        Account account = account(request);
        if (!account.administrator()) {
            throw new PlenumException(CommonError.NOT_PERMITTED, "account '" + account.id() + "' does not administer the tenant");
        }
        return account;
    }

    private static PlenumException nobody() {
        return new PlenumException(CommonError.NOT_SIGNED_IN, "not signed in");
    }
}
