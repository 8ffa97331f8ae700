package org.plenum.store.meeting;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.plenum.store.log.PostgresServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresMeetingStoreTest implements MeetingStoreContract {
    private final PostgresServer server = PostgresServer.start();
    private final MeetingDatabase database = new MeetingDatabase(server.source());

    @AfterAll
    void close() {
        database.close();
        server.close();
    }

    @Override
    public MeetingDatabase database() {
        return database;
    }
}
