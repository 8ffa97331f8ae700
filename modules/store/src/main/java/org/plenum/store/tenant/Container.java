package org.plenum.store.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

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
}
