package org.plenum.store.files;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.plenum.kernel.RandomId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2FileStoreTest implements FileStoreContract {
    private final FileDatabase database = new FileDatabase(source());

    private static JdbcDataSource source() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + RandomId.next() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public FileDatabase database() {
        return database;
    }
}
