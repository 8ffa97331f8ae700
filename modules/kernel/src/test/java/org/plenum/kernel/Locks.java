package org.plenum.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Concealment;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.Viewer;
import org.plenum.spi.Withdrawal;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;

/** A small plugin that takes one right at a time from attendees, and shows which rights there are. */
final class Locks implements Plugin, MeetingFeature<Locks.Taken>, Command<Locks.Taken, Locks.Take> {
    private static final String MANIFEST =
            """
            {"id":"locks","version":"1","spi":"1","title":{"en":"Locks","sv":"Lås"},"description":{"en":"Locks","sv":"Lås"},
             "normally":"on","panels":[],"settings":[],
             "permissions":[{"name":"locks:take","roles":["organizer","presenter"],"title":{"en":"Take","sv":"Ta"}}],
             "personalData":[],"hosts":[]}""";

    static final String PEOPLE = "locks:people";

    /** One at most. */
    record Taken(List<Right> rights) implements Event {
        record Right(String permission, Set<ParticipantId> from, Set<ParticipantId> except, ParticipantId by, Instant at) {}
    }

    record Take(String permission, Set<ParticipantId> from, Set<ParticipantId> except) {}

    record View(List<String> rights, boolean mayWrite) {}

    static Arrival arrival() {
        return new Arrival(Manifest.parse(MANIFEST), new Locks(), Locks.class.getClassLoader());
    }

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(this);
    }

    @Override
    public Taken initial() {
        return new Taken(List.of());
    }

    @Override
    public Class<? extends Event> events() {
        return Taken.class;
    }

    @Override
    public List<Command<Taken, ?>> commands() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "take";
    }

    @Override
    public Class<Take> payload() {
        return Take.class;
    }

    @Override
    public Permission permission() {
        return Permission.staff("locks:take");
    }

    @Override
    public Decision decide(Taken state, Ask<Take> ask) {
        Take take = ask.payload();
        List<Taken.Right> rights = take.permission().isEmpty()
                ? List.of()
                : List.of(new Taken.Right(take.permission(), take.from(), take.except(), ask.caller().participant(), ask.at()));
        return Decision.happened(new Taken(rights));
    }

    @Override
    public Taken evolve(Taken state, Event event) {
        return (Taken) event;
    }

    @Override
    public View view(Taken state, Viewer viewer, Meeting meeting) {
        return new View(
                meeting.rights().stream().map(right -> right.permission().name()).toList(),
                meeting.permits(viewer, Permission.everyone("notes:write")));
    }

    @Override
    public List<Withdrawal> withdrawals(Taken state) {
        return state.rights().stream()
                .map(one -> new Withdrawal(one.permission(), one.from(), one.except(), one.by(), one.at()))
                .toList();
    }

    /** Who lacks {@link #PEOPLE} does not know of other attendees. */
    @Override
    public Concealment concealment(Taken state) {
        return state.rights().stream()
                .filter(one -> one.permission().equals(PEOPLE))
                .map(one -> new Concealment(Set.of(), Set.of(), one.from(), Set.of()))
                .findFirst()
                .orElse(Concealment.NONE);
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.none();
    }
}
