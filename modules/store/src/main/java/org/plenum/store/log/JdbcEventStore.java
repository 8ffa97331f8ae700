package org.plenum.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.plenum.kernel.EventStore;
import org.plenum.kernel.RandomId;
import org.plenum.kernel.StoredEvent;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;

/** The event log on H2 or PostgreSQL. Safe for all threads. */
public final class JdbcEventStore implements EventStore {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String COLUMNS =
            "select meeting, sequence, happened, plugin, name, audience, actor, request, reply, payload from meeting_event";
    private static final String INSERT =
            """
            insert into meeting_event
                (meeting, sequence, batch, happened, plugin, name, audience, actor, request, reply, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Jdbc jdbc;

    /** @param source outside of container transactions: each call commits on its own */
    public JdbcEventStore(DataSource source) {
        this.jdbc = new Jdbc(source);
    }

    @Override
    public void append(List<Batch> batches) {
        boolean single = batches.size() == 1
                && batches.getFirst().events().size() == 1
                && batches.getFirst().rewritten().isEmpty();
        if (single) {
            jdbc.writeAtOnce(connection -> insert(connection, batches));
        } else {
            jdbc.write(connection -> {
                int inserted = insert(connection, batches);
                for (Batch batch : batches) {
                    rewrite(connection, batch.rewritten());
                    for (String plugin : plugins(batch.rewritten())) {
                        removeSnapshot(connection, batch.rewritten().getFirst().meeting(), plugin);
                    }
                }
                return inserted;
            });
        }
    }

    /** How many there were. */
    private static int insert(Connection connection, List<Batch> batches) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Batch batch : batches) {
                for (StoredEvent event : batch.events()) {
                    set(insert, batch.id(), event);
                    insert.addBatch();
                }
            }
            return insert.executeBatch().length;
        } catch (SQLException fault) {
            if (fenced(fault)) {
                throw new Fenced("a position is taken: " + fault.getMessage(), fault);
            }
            throw fault;
        }
    }

    private static boolean fenced(SQLException fault) {
        for (SQLException one = fault; one != null; one = one.getNextException()) {
            if (UNIQUE_VIOLATION.equals(one.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static void set(PreparedStatement insert, String batch, StoredEvent event) throws SQLException {
        insert.setString(1, event.meeting().value());
        insert.setLong(2, event.sequence());
        insert.setString(3, batch);
        insert.setLong(4, micros(event.at()));
        insert.setString(5, event.plugin());
        insert.setString(6, event.name());
        insert.setString(7, event.audience());
        insert.setString(8, event.actor());
        insert.setString(9, event.request());
        insert.setString(10, event.reply());
        insert.setString(11, event.payload());
    }

    @Override
    public boolean holds(Batch batch) {
        StoredEvent first = batch.events().getFirst();
        return jdbc.read(connection -> !jdbc.query(
                        connection,
                        "select 1 from meeting_event where meeting = ? and sequence = ? and batch = ?",
                        statement -> {
                            statement.setString(1, first.meeting().value());
                            statement.setLong(2, first.sequence());
                            statement.setString(3, batch.id());
                        },
                        row -> true)
                .isEmpty());
    }

    @Override
    public long last(MeetingId meeting) {
        return jdbc.read(connection -> jdbc.query(
                        connection,
                        "select coalesce(max(sequence), 0) from meeting_event where meeting = ?",
                        statement -> statement.setString(1, meeting.value()),
                        row -> row.getLong(1))
                .getFirst());
    }

    @Override
    public List<StoredEvent> read(MeetingId meeting, long after, int limit) {
        return jdbc.read(connection -> jdbc.query(
                connection,
                COLUMNS + " where meeting = ? and sequence > ? order by sequence fetch first ? rows only",
                statement -> {
                    statement.setString(1, meeting.value());
                    statement.setLong(2, after);
                    statement.setInt(3, limit);
                },
                JdbcEventStore::event));
    }

    @Override
    public List<StoredEvent> read(MeetingId meeting, String plugin, long after, int limit) {
        return jdbc.read(connection -> jdbc.query(
                connection,
                COLUMNS + " where meeting = ? and plugin = ? and sequence > ? order by sequence fetch first ? rows only",
                statement -> {
                    statement.setString(1, meeting.value());
                    statement.setString(2, plugin);
                    statement.setLong(3, after);
                    statement.setInt(4, limit);
                },
                JdbcEventStore::event));
    }

    @Override
    public List<StoredEvent> mentioning(MeetingId meeting, String plugin, String text) {
        return jdbc.read(connection -> jdbc.query(
                connection,
                COLUMNS + " where meeting = ? and plugin = ? and position(? in payload) > 0 order by sequence",
                statement -> {
                    statement.setString(1, meeting.value());
                    statement.setString(2, plugin);
                    statement.setString(3, text);
                },
                JdbcEventStore::event));
    }

    @Override
    public List<String> plugins(MeetingId meeting) {
        return jdbc.read(connection -> jdbc.query(
                connection,
                "select distinct plugin from meeting_event where meeting = ? order by plugin",
                statement -> statement.setString(1, meeting.value()),
                row -> row.getString(1)));
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                new MeetingId(row.getString(1)),
                row.getLong(2),
                instant(row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    @Override
    public Optional<Snapshot> snapshot(MeetingId meeting, String plugin) {
        return jdbc.read(connection -> jdbc
                .query(
                        connection,
                        "select version, sequence, taken, state from meeting_snapshot where meeting = ? and plugin = ?",
                        statement -> {
                            statement.setString(1, meeting.value());
                            statement.setString(2, plugin);
                        },
                        row -> new Snapshot(
                                meeting, plugin, row.getString(1), row.getLong(2), instant(row.getLong(3)), row.getString(4)))
                .stream()
                .findFirst());
    }

    @Override
    public void keep(Snapshot snapshot) {
        jdbc.write(connection -> {
            if (update(connection, snapshot) == 0) {
                jdbc.update(
                        connection,
                        "insert into meeting_snapshot (version, sequence, taken, state, meeting, plugin) values (?, ?, ?, ?, ?, ?)",
                        statement -> set(statement, snapshot));
            }
            return true;
        });
    }

    private int update(Connection connection, Snapshot snapshot) throws SQLException {
        return jdbc.update(
                connection,
                "update meeting_snapshot set version = ?, sequence = ?, taken = ?, state = ? where meeting = ? and plugin = ?",
                statement -> set(statement, snapshot));
    }

    private static void set(PreparedStatement statement, Snapshot snapshot) throws SQLException {
        statement.setString(1, snapshot.version());
        statement.setLong(2, snapshot.sequence());
        statement.setLong(3, micros(snapshot.at()));
        statement.setString(4, snapshot.state());
        statement.setString(5, snapshot.meeting().value());
        statement.setString(6, snapshot.plugin());
    }

    @Override
    public String secret(MeetingId meeting) {
        Optional<String> known = known(meeting);
        if (known.isPresent()) {
            return known.get();
        }
        String made = RandomId.next();
        try {
            jdbc.write(connection -> jdbc.update(
                    connection, "insert into meeting_secret (meeting, secret) values (?, ?)", statement -> {
                        statement.setString(1, meeting.value());
                        statement.setString(2, made);
                    }));
            return made;
        } catch (PlenumException fault) {
            // Another server may have made it meanwhile; if not, the database does not answer.
            return known(meeting).orElseThrow(() -> fault);
        }
    }

    private Optional<String> known(MeetingId meeting) {
        return jdbc.read(connection -> jdbc
                .query(
                        connection,
                        "select secret from meeting_secret where meeting = ?",
                        statement -> statement.setString(1, meeting.value()),
                        row -> row.getString(1))
                .stream()
                .findFirst());
    }

    @Override
    public void rewrite(MeetingId meeting, List<StoredEvent> changed) {
        jdbc.write(connection -> {
            rewrite(connection, changed);
            return remove(connection, "meeting_snapshot", meeting) + remove(connection, "meeting_secret", meeting);
        });
    }

    private void rewrite(Connection connection, List<StoredEvent> changed) throws SQLException {
        for (StoredEvent event : changed) {
            jdbc.update(
                    connection,
                    "update meeting_event set payload = ?, reply = ?, request = ?, actor = ?, audience = ? where meeting = ? and sequence = ?",
                    statement -> {
                        statement.setString(1, event.payload());
                        statement.setString(2, event.reply());
                        statement.setString(3, event.request());
                        statement.setString(4, event.actor());
                        statement.setString(5, event.audience());
                        statement.setString(6, event.meeting().value());
                        statement.setLong(7, event.sequence());
                    });
        }
    }

    private static Set<String> plugins(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::plugin).collect(Collectors.toSet());
    }

    private void removeSnapshot(Connection connection, MeetingId meeting, String plugin) throws SQLException {
        jdbc.update(connection, "delete from meeting_snapshot where meeting = ? and plugin = ?", statement -> {
            statement.setString(1, meeting.value());
            statement.setString(2, plugin);
        });
    }

    @Override
    public void delete(MeetingId meeting) {
        jdbc.write(connection -> remove(connection, "meeting_event", meeting)
                + remove(connection, "meeting_snapshot", meeting)
                + remove(connection, "meeting_secret", meeting));
    }

    private int remove(Connection connection, String table, MeetingId meeting) throws SQLException {
        return jdbc.update(
                connection,
                "delete from " + table + " where meeting = ?",
                statement -> statement.setString(1, meeting.value()));
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
