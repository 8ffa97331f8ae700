package org.plenum.plugin.breakout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenum.plugin.breakout.BreakoutEvent.Room;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * A list that staff has pasted: who belongs to which room.
 *
 * @param assigned of the lines that could be read; the last one counts for who is there twice
 */
record PastedList(Map<ParticipantId, MeetingId> assigned, List<Problem> problems) {
    static final int LONGEST = 40_000;

    /** Name or mail address, then the last separator of the line, then the room. */
    private static final Pattern LINE = Pattern.compile("(.+)(?:\\t|;|,|->|→)([^\\t;,→]+)");

    /** @param line from 1 */
    record Problem(int line, Kind kind) {}

    /** Why a line was left out. */
    enum Kind {
        /** It has no separator. */
        UNREADABLE,
        /** The name fits nobody. */
        UNKNOWN_PERSON,
        /** The name fits several people. */
        SEVERAL_PEOPLE,
        UNKNOWN_ROOM
    }

    static PastedList read(String text, List<Room> rooms, Meeting meeting) {
        var assigned = new LinkedHashMap<ParticipantId, MeetingId>();
        var problems = new ArrayList<Problem>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                problems.add(new Problem(number, Kind.UNREADABLE));
                continue;
            }
            Set<ParticipantId> people = people(parts.group(1).strip(), meeting);
            Optional<Room> room = room(parts.group(2).strip(), rooms);
            if (people.size() != 1) {
                problems.add(new Problem(number, people.isEmpty() ? Kind.UNKNOWN_PERSON : Kind.SEVERAL_PEOPLE));
            } else if (room.isEmpty()) {
                problems.add(new Problem(number, Kind.UNKNOWN_ROOM));
            } else {
                assigned.put(people.iterator().next(), room.get().id());
            }
        }
        return new PastedList(assigned, problems);
    }

    private static Set<ParticipantId> people(String who, Meeting meeting) {
        Optional<ParticipantId> listed = meeting.listed(who.toLowerCase(Locale.ROOT));
        return listed.map(Set::of).orElseGet(() -> meeting.present().stream()
                .filter(viewer -> viewer.name().strip().equalsIgnoreCase(who))
                .map(Viewer::participant)
                .collect(Collectors.toSet()));
    }

    /** By title, or by number. */
    private static Optional<Room> room(String text, List<Room> rooms) {
        return rooms.stream()
                .filter(room -> room.title().equalsIgnoreCase(text))
                .findFirst()
                .or(() -> text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= rooms.size()
                        ? Optional.of(rooms.get(Integer.parseInt(text) - 1))
                        : Optional.empty());
    }
}
