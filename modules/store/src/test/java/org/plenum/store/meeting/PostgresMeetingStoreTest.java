package org.plenum.store.meeting;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.plenum.store.log.PostgresServer;

@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresMeetingStoreTest implements MeetingStoreContract {
    private final PostgresServer server = PostgresServer.start();
    private MeetingDatabase database;

    /** Not earlier: what fails here is still followed by {@link #close}. */
    @BeforeAll
    void open() {
        database = new MeetingDatabase(server.source());
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Override
    public MeetingDatabase database() {
        return database;
    }
}
