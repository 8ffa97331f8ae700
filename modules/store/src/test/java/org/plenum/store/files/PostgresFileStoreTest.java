package org.plenum.store.files;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.plenum.store.log.PostgresServer;

@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresFileStoreTest implements FileStoreContract {
    private final PostgresServer server = PostgresServer.start();
    private FileDatabase database;

    /** Not earlier: what fails here is still followed by {@link #close}. */
    @BeforeAll
    void open() {
        database = new FileDatabase(server.source());
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Override
    public FileDatabase database() {
        return database;
    }
}
