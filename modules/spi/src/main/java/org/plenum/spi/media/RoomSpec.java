package org.plenum.spi.media;

import org.plenum.spi.MeetingId;
import org.plenum.spi.TenantId;

/**
 * What a room is opened for. A meeting may have two for a moment, in two engines or in the same one, while its media move.
 *
 * @param tenant whose meeting it is
 * @param meeting whose people join
 * @since 1
 */
public record RoomSpec(TenantId tenant, MeetingId meeting) {}
