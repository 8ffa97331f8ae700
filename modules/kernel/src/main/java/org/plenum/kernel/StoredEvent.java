package org.plenum.kernel;

import java.time.Instant;
import org.plenum.spi.MeetingId;

/**
 * One event as the log keeps it. Text that is not there is empty.
 *
 * @param sequence from 1, without gaps in a meeting
 * @param name such as {@code message-sent}
 * @param audience {@code everyone}, {@code staff}, {@code nobody}, {@code persons:id,id}, {@code staff-and:id,id},
 *     {@code knowing:id} or {@code unnamed:id}
 * @param actor the participant who caused it; empty for the server, if it is for nobody and not the first of its decision, and once it was taken back
 * @param request the client's id of the request; only on the first event of its decision
 * @param reply what the caller was given, JSON; only on the first event of its decision
 * @param payload the event, JSON with all ids
 */
public record StoredEvent(
        MeetingId meeting,
        long sequence,
        Instant at,
        String plugin,
        String name,
        String audience,
        String actor,
        String request,
        String reply,
        String payload) {
    /** Whether it is told to none. */
    boolean isForNobody() {
        return audience.equals(Audiences.NOBODY);
    }

    /** With another payload, and a reply that says no more than that it worked: it may have held what the payload does not hold any more. */
    StoredEvent rewritten(String newPayload) {
        String rest = reply.isEmpty() ? "" : "{}";
        return new StoredEvent(meeting, sequence, at, plugin, name, audience, actor, request, rest, newPayload);
    }

    /** Without who caused it and whom it was for. */
    StoredEvent unlinked() {
        return new StoredEvent(meeting, sequence, at, plugin, name, Audiences.NOBODY, "", "", "", payload);
    }
}
