package org.plenum.kernel;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.meeting.room.Room;
import org.plenum.spi.Audience;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** Audiences as the log keeps them, and who belongs to them. */
final class Audiences {
    static final String NOBODY = "nobody";

    private static final String PERSONS = "persons:";
    private static final String STAFF_AND = "staff-and:";
    private static final String KNOWING = "knowing:";
    private static final String UNNAMED = "unnamed:";

    private Audiences() {}

    /** @param caller stands for {@link Audience.Caller} */
    static String text(Audience audience, ParticipantId caller) {
        return switch (audience) {
            case Audience.Everyone() -> "everyone";
            case Audience.Staff() -> "staff";
            case Audience.Nobody() -> NOBODY;
            case Audience.Caller() -> PERSONS + caller;
            case Audience.Persons(Set<ParticipantId> persons) ->
                PERSONS + joined(persons);
            case Audience.StaffAnd(Set<ParticipantId> persons) -> STAFF_AND + joined(persons);
            case Audience.Knowing(ParticipantId subject) -> KNOWING + subject;
            case Audience.Unnamed(ParticipantId person) -> UNNAMED + person;
        };
    }

    static Audience parse(String text) {
        if (text.equals("everyone")) {
            return Audience.EVERYONE;
        }
        if (text.equals(NOBODY)) {
            return Audience.NOBODY;
        }
        if (text.startsWith(PERSONS)) {
            return new Audience.Persons(persons(text.substring(PERSONS.length())));
        }
        if (text.startsWith(STAFF_AND)) {
            return new Audience.StaffAnd(persons(text.substring(STAFF_AND.length())));
        }
        if (text.startsWith(KNOWING)) {
            return new Audience.Knowing(new ParticipantId(text.substring(KNOWING.length())));
        }
        if (text.startsWith(UNNAMED)) {
            return new Audience.Unnamed(new ParticipantId(text.substring(UNNAMED.length())));
        }
        return Audience.STAFF;
    }

    static boolean includes(Audience audience, Viewer viewer, Room room) {
        return switch (audience) {
            case Audience.Everyone() -> true;
            case Audience.Staff() -> viewer.isStaff();
            case Audience.Nobody() -> false;
            case Audience.Caller() -> throw new IllegalArgumentException("the log knows no caller, only persons");
            case Audience.Persons(Set<ParticipantId> persons) -> persons.contains(viewer.participant());
            case Audience.StaffAnd(Set<ParticipantId> persons) -> viewer.isStaff() || persons.contains(viewer.participant());
            case Audience.Knowing(ParticipantId subject) -> room.mayKnow(viewer, subject);
            case Audience.Unnamed(ParticipantId person) -> true;
        };
    }

    private static String joined(Set<ParticipantId> persons) {
        return persons.stream().map(ParticipantId::value).sorted().collect(Collectors.joining(","));
    }

    private static Set<ParticipantId> persons(String text) {
        return Arrays.stream(text.split(",", -1)).map(ParticipantId::new).collect(Collectors.toSet());
    }
}
