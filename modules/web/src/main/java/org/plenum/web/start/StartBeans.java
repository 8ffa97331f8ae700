package org.plenum.web.start;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.plenum.tenant.Accounts;
import org.plenum.tenant.AuditLog;
import org.plenum.tenant.FirstStart;
import org.plenum.tenant.OneTimeLinks;
import org.plenum.tenant.Operator;
import org.plenum.tenant.PolicyStore;
import org.plenum.tenant.Post;
import org.plenum.tenant.Switches;
import org.plenum.tenant.Tenants;
import org.plenum.tenant.Transactions;

/** Puts together what the other rooms are lent. */
@Dependent
class StartBeans {
    @Produces
    @Singleton
    ServerAddress address() {
        return ServerAddress.of(System::getProperty);
    }

    /** From the system properties {@code plenum.operator.name} and {@code plenum.operator.contact}. */
    @Produces
    @Singleton
    Operator operator() {
        return new Operator(
                System.getProperty("plenum.operator.name", "Plenum"), System.getProperty("plenum.operator.contact", ""));
    }

    @Produces
    @Singleton
    Post post(Clock clock) {
        return MailSession.post(clock);
    }

    @Produces
    @Singleton
    Switches switches(PolicyStore store, Transactions transactions, AuditLog audit, Clock clock) {
        return new Switches(store, transactions, audit, clock);
    }

    @Produces
    FirstStart firstStart(
            Tenants tenants,
            Accounts accounts,
            Transactions transactions,
            AuditLog audit,
            OneTimeLinks links,
            Clock clock) {
        return new FirstStart(tenants, accounts, transactions, audit, links, clock);
    }
}
