package org.plenum.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes to disk what was committed, where the database does not by itself: H2 does up to half a second later, unless told to. */
public final class Flush {
    private Flush() {}

    static boolean isNeeded(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** On a connection without a transaction. */
    public static void now(Connection connection) throws SQLException {
        if (isNeeded(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    }
}
