package org.plenum.web.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.plenum.tenant.Account;
import org.plenum.tenant.Tenant;

/**
 * Who is signed in, as the browser is told.
 *
 * @param csrf empty without a session
 * @param sharedComputer whether others use the computer, as was said at sign-in; missing if nobody is signed in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionAnswer(
        boolean signedIn, String csrf, @Nullable Boolean sharedComputer, @Nullable Organization tenant, @Nullable Me account) {
    static SessionAnswer nobody(String csrf) {
        return new SessionAnswer(false, csrf, null, null, null);
    }

    static SessionAnswer of(String csrf, boolean sharedComputer, Tenant tenant, Account account) {
        return new SessionAnswer(true, csrf, sharedComputer, new Organization(tenant.name(), tenant.contact()), Me.of(account));
    }

    record Organization(String name, String contact) {}

    record Me(
            String id,
            String mail,
            String firstName,
            String lastName,
            String language,
            String timeZone,
            int itemsPerPage,
            boolean remember,
            boolean administrator,
            boolean organizer,
            boolean totp) {
        static Me of(Account account) {
            var profile = account.profile();
            return new Me(
                    account.id().value(),
                    account.mail(),
                    profile.firstName(),
                    profile.lastName(),
                    profile.language(),
                    profile.timeZone(),
                    profile.itemsPerPage(),
                    profile.remember(),
                    account.administrator(),
                    account.organizer(),
                    account.secondFactor().confirmed());
        }
    }
}
