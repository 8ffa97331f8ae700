package org.plenum.tenant;

import java.time.Instant;

/** Whether a feature is on, and if not, why. */
public sealed interface Standing {
    /** It may be used. */
    record On() implements Standing {}

    /**
     * It may not be used.
     *
     * @param level who decided
     * @param by name of the person who switched it off, empty if it is the plugin's own default
     * @param since when, {@link Instant#EPOCH} if it is the plugin's own default
     */
    record Off(Level level, String by, Instant since) implements Standing {
        /** Whether nobody decided it. */
        public boolean isByDefault() {
            return since.equals(Instant.EPOCH);
        }
    }

    /** Where a switch stands. */
    enum Level {
        TENANT,
        MEETING,
        ROLE,
        /** Staff, for all attendees of one meeting. */
        ATTENDEES,
        /** Staff, for one person in one meeting. */
        PARTICIPANT,
        /** The server itself, in one meeting: the plugin failed too often. */
        FAULT
    }
}
