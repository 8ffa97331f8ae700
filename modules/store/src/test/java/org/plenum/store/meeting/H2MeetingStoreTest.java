package org.plenum.store.meeting;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.plenum.kernel.RandomId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2MeetingStoreTest implements MeetingStoreContract {
    private final MeetingDatabase database = new MeetingDatabase(source());

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
    public MeetingDatabase database() {
        return database;
    }
}
