package org.plenum.store;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.service.spi.ServiceContributor;

/**
 * What Hibernate is told of the database. It starts while the database is away: it asks the database which dialect to speak, and stops the
 * deployment if there is no answer. H2 runs inside the server and is never away, so what is away is a PostgreSQL. H2 is told to write
 * to disk what was committed. Hibernate finds this class by its services file.
 */
public final class DatabaseSettings implements ServiceContributor {
    private static final String SOURCE = "java:jboss/datasources/PlenumDS";
    private static final String TRANSACTIONS = "java:jboss/TransactionSynchronizationRegistry";
    private static final String DIALECT = "org.hibernate.dialect.PostgreSQLDialect";

    @Override
    @SuppressWarnings("BanJNDI") // the names are constants, and of this server
    public void contribute(StandardServiceRegistryBuilder builder) {
        try {
            DataSource source = InitialContext.doLookup(SOURCE);
            TransactionSynchronizationRegistry transactions = InitialContext.doLookup(TRANSACTIONS);
            contribute(builder, source, transactions);
        } catch (NamingException elsewhere) {
            // In tests without a server there is another data source.
        }
    }

    private static void contribute(
            StandardServiceRegistryBuilder builder, DataSource source, TransactionSynchronizationRegistry transactions) {
        try (Connection connection = source.getConnection()) {
            if (Flush.isNeeded(connection)) {
                builder.applySetting(JdbcSettings.STATEMENT_INSPECTOR, new FlushedCommits(source, transactions));
            }
        } catch (SQLException away) {
            builder.applySetting(JdbcSettings.DIALECT, DIALECT);
        }
    }
}
