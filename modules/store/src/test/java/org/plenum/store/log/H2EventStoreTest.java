package org.plenum.store.log;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.kernel.EventStore;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2EventStoreTest implements EventStoreContract {
    @TempDir
    private static Path folder;

    @BeforeAll
    void migrate() {
        Flyway.configure().dataSource(source()).locations("classpath:db/plenum").load().migrate();
    }

    private static DataSource source() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("plenum"));
        source.setUser("sa");
        return source;
    }

    @Override
    public EventStore store() {
        return new JdbcEventStore(source());
    }
}
