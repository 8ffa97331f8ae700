package org.plenum.plugin.hidden;

import java.util.List;
import org.plenum.plugin.hidden.HidingEvent.PersonHidden;
import org.plenum.plugin.hidden.HidingEvent.PersonShown;
import org.plenum.plugin.hidden.HidingEvent.RoleHidden;
import org.plenum.plugin.hidden.HidingEvent.RoleShown;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Concealment;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/** Who is hidden from attendees in one meeting. */
final class Hiding implements MeetingFeature<Hidden> {
    private static final Permission HIDE = Permission.staff("hidden-attendee:hide");

    @Override
    public Hidden initial() {
        return Hidden.NOBODY;
    }

    @Override
    public Class<? extends Event> events() {
        return HidingEvent.class;
    }

    @Override
    public List<Command<Hidden, ?>> commands() {
        return List.of(
                Command.of("hide-person", HidePerson.class, HIDE, Hiding::hide),
                Command.of("show-person", ShowPerson.class, HIDE, Hiding::show),
                Command.of("list-expected", ListExpected.class, HIDE, Hiding::list),
                Command.of("set-hidden-role", SetHiddenRole.class, HIDE, Hiding::setRole),
                Command.of("set-all-hidden", SetAllHidden.class, HIDE, Hiding::setAll));
    }

    private static Decision hide(Hidden hidden, Ask<HidePerson> ask) {
        ParticipantId person = ask.payload().participant();
        if (ask.meeting().participant(person).isEmpty() && !isExpected(person, ask.meeting())) {
            return Decision.refuse(HidingError.PERSON_NOT_FOUND, "participant " + person + " was never here and is not on the list");
        }
        if (hidden.has(person)) {
            return Decision.nothing();
        }
        var event = new PersonHidden(person, ask.caller().participant());
        return Decision.happened(event, Audience.staffAnd(person));
    }

    private static boolean isExpected(ParticipantId person, Meeting meeting) {
        return meeting.expected().stream().anyMatch(one -> one.participant().equals(person));
    }

    private static Decision list(Hidden hidden, Ask<ListExpected> ask) {
        return Decision.reply(new Listed(ask.meeting().expected().stream()
                .map(one -> new Listed.Person(one.participant(), one.mail()))
                .toList()));
    }

    private static Decision show(Hidden hidden, Ask<ShowPerson> ask) {
        ParticipantId person = ask.payload().participant();
        if (!hidden.has(person)) {
            return Decision.nothing();
        }
        var event = new PersonShown(person, ask.caller().participant());
        return Decision.happened(event, Audience.staffAnd(person));
    }

    private static Decision setRole(Hidden hidden, Ask<SetHiddenRole> ask) {
        return set(hidden, ask.payload().role(), ask.payload().hidden(), ask.caller());
    }

    private static Decision setAll(Hidden hidden, Ask<SetAllHidden> ask) {
        return set(hidden, Role.ATTENDEE, ask.payload().hidden(), ask.caller());
    }

    private static Decision set(Hidden hidden, Role role, boolean hide, Viewer caller) {
        if (hidden.has(role) == hide) {
            return Decision.nothing();
        }
        HidingEvent event = hide ? new RoleHidden(role, caller.participant()) : new RoleShown(role, caller.participant());
        return Decision.happened(event, concerned(role));
    }

    /** Staff and all of that role: whoever is hidden is told. */
    private static Audience concerned(Role role) {
        return role.isStaff() ? Audience.STAFF : Audience.EVERYONE;
    }

    @Override
    public Hidden evolve(Hidden hidden, Event event) {
        return switch ((HidingEvent) event) {
            case PersonHidden one -> hidden.with(new Hidden.Person(one.participant(), one.by()));
            case PersonShown one -> hidden.without(one.participant());
            case RoleHidden one -> hidden.with(new Hidden.Group(one.role(), one.by()));
            case RoleShown one -> hidden.without(one.role());
        };
    }

    @Override
    public Hidden view(Hidden hidden, Viewer viewer, Meeting meeting) {
        return viewer.isStaff() ? hidden : hidden.about(viewer);
    }

    @Override
    public Concealment concealment(Hidden hidden) {
        return hidden.concealment();
    }

    /** Somebody who is or was in the meeting, or stands on its list: then they are hidden from the moment they come. */
    record HidePerson(ParticipantId participant) {}

    record ShowPerson(ParticipantId participant) {}

    /** Who is on the meeting's list and was not there yet; the reply is {@link Listed}. */
    record ListExpected() {}

    /** Never in an event: addresses are for the caller only. */
    record Listed(List<Person> people) {
        Listed {
            people = List.copyOf(people);
        }

        record Person(ParticipantId participant, String mail) {}
    }

    record SetHiddenRole(Role role, boolean hidden) {}

    /** All attendees, from each other. */
    record SetAllHidden(boolean hidden) {}
}
