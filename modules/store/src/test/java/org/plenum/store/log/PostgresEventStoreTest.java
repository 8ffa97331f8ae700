package org.plenum.store.log;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.plenum.kernel.EventStore;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresEventStoreTest implements EventStoreContract {
    private final PostgresServer server = PostgresServer.start();

    @BeforeAll
    void migrate() {
        Flyway.configure().dataSource(server.source()).locations("classpath:db/plenum").load().migrate();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    public EventStore store() {
        return new JdbcEventStore(server.source());
    }
}
