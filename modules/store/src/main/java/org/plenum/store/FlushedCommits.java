package org.plenum.store;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Flushes after each transaction of the server that wrote, before who asked for it is answered: what a person was told is saved stays so
 * when the server is killed. Sees every statement, so that no writer can be forgotten.
 */
final class FlushedCommits implements StatementInspector, Synchronization {
    private static final Logger LOG = System.getLogger(FlushedCommits.class.getName());

    private final transient DataSource source;
    private final transient TransactionSynchronizationRegistry transactions;

    FlushedCommits(DataSource source, TransactionSynchronizationRegistry transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    @Override
    public String inspect(String sql) {
        if (isWrite(sql) && transactions.getTransactionStatus() == Status.STATUS_ACTIVE && transactions.getResource(this) == null) {
            transactions.putResource(this, true);
            transactions.registerInterposedSynchronization(this);
        }
        return sql;
    }

    private static boolean isWrite(String sql) {
        return !sql.stripLeading().regionMatches(true, 0, "select", 0, "select".length());
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            join(Thread.ofVirtual().name("flush").start(this::flush));
        }
    }

    /** On a thread of its own: that of the transaction gets no connection while it completes. */
    private void flush() {
        try (Connection connection = source.getConnection()) {
            Flush.now(connection);
        } catch (SQLException fault) {
            LOG.log(Level.ERROR, "what was committed is perhaps not on disk yet", fault);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
