package org.plenum.store.files;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of {@code stored_file_reader}: somebody was given bytes of a file. */
@Entity
@Table(name = "stored_file_reader")
@IdClass(ReaderRow.Key.class)
@SuppressWarnings("NullAway.Init")
class ReaderRow {
    @Id
    String file;

    @Id
    String reader;

    Instant at;

    protected ReaderRow() {}

    ReaderRow(Key key, Instant at) {
        file = key.file();
        reader = key.reader();
        this.at = at;
    }

    record Key(String file, String reader) {}
}
