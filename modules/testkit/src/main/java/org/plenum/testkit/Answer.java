package org.plenum.testkit;

import java.util.List;
import org.plenum.spi.ErrorCode;

/** What came of asking a command. */
public sealed interface Answer {
    /** @param events in order, already part of the state */
    record Accepted(Record reply, List<Recorded> events) implements Answer {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** @param message for the log */
    record Refused(ErrorCode code, String message) implements Answer {}
}
