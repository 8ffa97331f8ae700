package org.plenum.spi.media;

import org.plenum.spi.ParticipantId;

/**
 * One track of a meeting.
 *
 * @param participant who sends it
 * @param kind what it is
 * @since 1
 */
public record TrackRef(ParticipantId participant, Kind kind) {}
