package org.plenum.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Lets Hibernate start while the database is away: it asks the database which dialect to speak, and stops the deployment if there is no
 * answer. H2 runs inside the server and is never away, so what is away is a PostgreSQL. Hibernate finds this class by its services file.
 */
public final class AwayDialect implements ServiceContributor {
    private static final String SOURCE = "java:jboss/datasources/PlenumDS";
    private static final String DIALECT = "org.hibernate.dialect.PostgreSQLDialect";

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        if (isAway()) {
            builder.applySetting(JdbcSettings.DIALECT, DIALECT);
        }
    }

    @SuppressWarnings("BanJNDI") // the name is a constant, and of this server
    private static boolean isAway() {
        try (Connection connection = InitialContext.<DataSource>doLookup(SOURCE).getConnection()) {
            return connection.isClosed();
        } catch (SQLException away) {
            return true;
        } catch (NamingException elsewhere) {
            // In tests without a server there is another data source.
            return false;
        }
    }
}
