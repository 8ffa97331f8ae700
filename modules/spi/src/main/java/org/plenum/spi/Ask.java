package org.plenum.spi;

import java.time.Instant;

/**
 * One request to one command, as its {@link Command#decide decide} sees it.
 *
 * @param <P> the payload
 * @param id unique in all meetings, 22 characters of base64url; serves as the id of what the request makes
 * @param caller who asks; already permitted
 * @param payload bound and complete
 * @param at the time of the decision, never before that of an earlier event of this meeting
 * @param meeting the meeting as it stands
 */
public record Ask<P extends Record>(String id, Viewer caller, P payload, Instant at, Meeting meeting) {}
