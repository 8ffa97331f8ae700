package org.plenum.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.store.Flush;

/** Plain JDBC with one transaction a call. What the database says goes into the exception's cause. */
final class Jdbc {
    private final DataSource source;

    Jdbc(DataSource source) {
        this.source = source;
    }

    /** Work on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Sets a statement's parameters. */
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @throws PlenumException STORE_UNAVAILABLE */
    <T> T read(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException fault) {
            throw unavailable(fault);
        }
    }

    /** All of it or nothing, and durable on return. @throws PlenumException STORE_UNAVAILABLE */
    void write(Work<?> work) {
        try (Connection connection = source.getConnection()) {
            transaction(connection, work);
        } catch (SQLException fault) {
            throw unavailable(fault);
        }
    }

    /**
     * Work that is one statement, durable on return. Without a commit to ask for it takes one way to the database less.
     *
     * @throws PlenumException STORE_UNAVAILABLE
     */
    void writeAtOnce(Work<?> statement) {
        try (Connection connection = source.getConnection()) {
            if (connection.getAutoCommit()) {
                statement.on(connection);
                Flush.now(connection);
            } else {
                transaction(connection, statement);
            }
        } catch (SQLException fault) {
            throw unavailable(fault);
        }
    }

    <T> List<T> query(Connection connection, String sql, Parameters parameters, Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            var result = new ArrayList<T>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(row.read(rows));
                }
            }
            return result;
        }
    }

    int update(Connection connection, String sql, Parameters parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        }
    }

    static void transaction(Connection connection, Work<?> work) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            work.on(connection);
            connection.commit();
        } catch (SQLException | RuntimeException fault) {
            connection.rollback();
            throw fault;
        } finally {
            connection.setAutoCommit(before);
        }
        Flush.now(connection);
    }

    static PlenumException unavailable(SQLException fault) {
        return new PlenumException(
                CommonError.STORE_UNAVAILABLE, "the database says " + fault.getSQLState() + ": " + fault.getMessage(), fault);
    }
}
