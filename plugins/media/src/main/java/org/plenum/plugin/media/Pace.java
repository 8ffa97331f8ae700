package org.plenum.plugin.media;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;

/** How often one person may do what costs everybody in the call something: some times at once, then twice a second. Guarded by the call's lock. */
final class Pace {
    static final int AT_ONCE = 20;
    static final long EACH_MILLIS = 500;

    /** By person, until when they have spent what they may; nobody who has spent nothing for a while is missed. */
    private final Map<ParticipantId, Long> spent = new HashMap<>();

    /**
     * Once more.
     *
     * @throws PlenumException TOO_MANY
     */
    void take(ParticipantId who, long nowMillis) {
        long until = Math.max(spent.getOrDefault(who, nowMillis), nowMillis) + EACH_MILLIS;
        if (until - nowMillis > AT_ONCE * EACH_MILLIS) {
            throw new PlenumException(CommonError.TOO_MANY, "somebody changes what they send, or their connections, more often than " + 1000 / EACH_MILLIS + " times a second");
        }
        spent.put(who, until);
    }

    /** Only these people are here. */
    void retain(Set<ParticipantId> people) {
        spent.keySet().retainAll(people);
    }
}
