package org.plenum.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the form that this version of the server needs. */
@Dependent
@SuppressWarnings("NullAway.Init")
public class Migration {
    @Resource(lookup = "java:jboss/datasources/PlenumDS")
    private DataSource source;

    /** Waits for another server that does the same; without effect if nothing is new. To be called before anything is read. */
    public void run() {
        run(source);
    }

    /** As {@link #run()}, for a database of one's own. */
    public static int run(DataSource source) {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/plenum")
                .table("plenum_schema_history")
                .outOfOrder(false)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
