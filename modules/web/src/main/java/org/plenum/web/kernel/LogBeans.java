package org.plenum.web.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.plenum.kernel.EventStore;
import org.plenum.store.log.JdbcEventStore;

/** The event log in the server's database. */
@Dependent
@SuppressWarnings("NullAway.Init")
class LogBeans {
    @Resource(lookup = "java:jboss/datasources/PlenumDS")
    private DataSource source;

    @Produces
    @Singleton
    EventStore store() {
        return new JdbcEventStore(source);
    }
}
