package org.plenum.spi;

import java.time.Instant;

/**
 * A file that somebody has uploaded for a feature of a meeting.
 *
 * @param id chosen by the server
 * @param meeting where it was uploaded
 * @param uploader who brought it; a person's name is never kept with a file
 * @param name as its owner calls it, 1-200 characters, without path, control characters and marks that turn the direction of writing
 * @param type media type: what the content was found to be by the inspectors; before that {@code application/octet-stream}
 * @param length bytes
 * @param purpose what it is for, in the feature's own words, as the uploader's browser gave it: up to 100 characters, may be empty
 * @param at when its upload began
 * @since 1
 */
public record StoredFile(
        FileId id, MeetingId meeting, ParticipantId uploader, String name, String type, long length, String purpose, Instant at) {}
