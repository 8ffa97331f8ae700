package org.plenum.testkit;

import java.time.Instant;
import org.plenum.spi.Ask;
import org.plenum.spi.Meeting;
import org.plenum.spi.Viewer;

/** A request that was made of a driver. */
record Asked(String command, Viewer caller, Record payload, String id, Instant at) {
    /** As a command is given it: the payload read from its JSON. */
    <P extends Record> Ask<P> bound(Class<P> type, Meeting meeting) {
        return new Ask<>(id, caller, JsonRecord.request(type, RecordJson.asked(payload)), at, meeting);
    }

    Asked with(Record other) {
        return new Asked(command, caller, other, id, at);
    }
}
