package org.plenum.store.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Takes from the server what the adapters are built on. */
@Dependent
@SuppressWarnings("NullAway.Init")
class Container {
    @PersistenceContext(unitName = "plenum")
    private EntityManager entities;

    /** Shared by all threads: works in the transaction of the thread that calls. */
    @Produces
    EntityManager entities() {
        return entities;
    }

    /** Here, and not with those who ask for it, so that this library's own beans find it. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
