package org.plenum.web.error;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether a fault comes from a database that does not answer. */
public final class StoreGone {
    private static final int CAUSES = 20;
    /** Beginnings of SQL states of a database that is gone, is going, or has no room. */
    private static final List<String> STATES = List.of("08", "57P", "53", "90028", "90031", "90067", "90098", "90121");

    private StoreGone() {}

    /** Whether that is what the fault, or one of its causes, says. */
    public static boolean causes(Throwable fault) {
        return chain(fault)
                .anyMatch(cause -> cause instanceof SQLTransientException
                        || cause instanceof SQLNonTransientConnectionException
                        || STATES.stream().anyMatch(sqlState(cause)::startsWith)
                        || cause.getClass().getName().startsWith("jakarta.resource."));
    }

    /** The fault and its causes. */
    static Stream<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(CAUSES);
    }

    static String sqlState(Throwable fault) {
        return fault instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }
}
