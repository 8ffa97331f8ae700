package org.plenum.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.plenum.spi.MeetingId;

/**
 * One thing held of somebody.
 *
 * @param category for people, by language
 * @param meeting where it came about; none if it was in no meeting
 * @param at when it came about
 * @param text for the person to read
 */
public record HeldItem(Map<String, String> category, List<MeetingId> meeting, Instant at, String text) {
    public HeldItem {
        category = Map.copyOf(category);
        meeting = List.copyOf(meeting);
    }
}
