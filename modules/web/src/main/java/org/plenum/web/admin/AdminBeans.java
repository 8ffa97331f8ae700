package org.plenum.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.plenum.tenant.AccountAdministration;
import org.plenum.tenant.Accounts;
import org.plenum.tenant.AuditLog;
import org.plenum.tenant.Letters;
import org.plenum.tenant.OneTimeLinks;
import org.plenum.tenant.Tenants;
import org.plenum.tenant.Transactions;

/** Puts together what administrators do. */
@Dependent
class AdminBeans {
    @Produces
    AccountAdministration administration(
            Tenants tenants,
            Accounts accounts,
            Transactions transactions,
            AuditLog audit,
            OneTimeLinks links,
            Letters letters,
            Clock clock) {
        return new AccountAdministration(tenants, accounts, transactions, audit, links, letters, clock);
    }
}
