package org.plenum.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenum.spi.Concealment;
import org.plenum.spi.Expected;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Right;
import org.plenum.spi.Role;
import org.plenum.spi.Settings;
import org.plenum.spi.TenantId;
import org.plenum.spi.Viewer;

/** A meeting in memory whose people come, go and change roles as a test says. */
public final class FakeMeeting implements Meeting {
    static final MeetingId ID = new MeetingId("meeting-of-the-testkit");
    private static final TenantId TENANT = new TenantId("tenant--of-the-testkit");

    private final Map<ParticipantId, Guest> people = new LinkedHashMap<>();
    private final List<Expected> listed = new ArrayList<>();
    private final List<Right> rights = new ArrayList<>();
    private final Settings settings;
    private Concealment concealment = Concealment.NONE;

    /** @param settings what the plugin's administrator has set */
    public FakeMeeting(Settings settings) {
        this.settings = settings;
    }

    /** Somebody enters, for the first time or again; the role and the time of the first admission stay. */
    public void enter(Viewer person, Instant at) {
        Guest before = people.get(person.participant());
        people.put(person.participant(), before == null ? new Guest(person, true, at) : before.with(true));
    }

    /** Somebody is put on the meeting's list. */
    public void expect(Expected person) {
        listed.add(person);
    }

    /** Another plugin that is on declares this right. */
    public void declare(Right right) {
        rights.add(right);
    }

    /** Somebody leaves; no effect if they are not there. */
    public void leave(ParticipantId person) {
        people.computeIfPresent(person, (id, guest) -> guest.with(false));
    }

    /** Staff gives somebody another role. */
    public void change(ParticipantId person, Role role) {
        people.computeIfPresent(person, (id, guest) -> guest.with(role));
    }

    /** Whom attendees may not know of from now on. */
    public void conceal(Concealment hidden) {
        concealment = hidden;
    }

    void conceal(Concealment one, Concealment other) {
        conceal(union(one, other));
    }

    private static Concealment union(Concealment one, Concealment other) {
        return new Concealment(
                union(one.roles(), other.roles()),
                union(one.persons(), other.persons()),
                union(one.unaware(), other.unaware()),
                union(one.aware(), other.aware()));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }

    @Override
    public MeetingId id() {
        return ID;
    }

    @Override
    public TenantId tenant() {
        return TENANT;
    }

    @Override
    public List<Viewer> present() {
        return people.values().stream().filter(Guest::present).map(Guest::person).toList();
    }

    @Override
    public Optional<Viewer> participant(ParticipantId id) {
        return Optional.ofNullable(people.get(id)).map(Guest::person);
    }

    @Override
    public List<Expected> expected() {
        return listed.stream().filter(one -> !people.containsKey(one.participant())).toList();
    }

    @Override
    public List<Right> rights() {
        return List.copyOf(rights);
    }

    @Override
    public Optional<Instant> admitted(ParticipantId id) {
        return Optional.ofNullable(people.get(id)).map(Guest::admitted);
    }

    @Override
    public boolean mayKnow(Viewer viewer, ParticipantId subject) {
        return viewer.isStaff()
                || viewer.is(subject)
                || !(concealment.persons().contains(subject)
                        || participant(subject).stream().anyMatch(person -> concealment.hides(subject, person.role(), viewer.participant())));
    }

    @Override
    public Settings settings() {
        return settings;
    }

    /** Everybody on the list, whether they came or not. */
    List<Expected> listed() {
        return List.copyOf(listed);
    }

    /** Everybody who ever entered, in order. */
    List<Viewer> everybody() {
        return people.values().stream().map(Guest::person).toList();
    }

    private record Guest(Viewer person, boolean present, Instant admitted) {
        Guest with(boolean nowPresent) {
            return new Guest(person, nowPresent, admitted);
        }

        Guest with(Role role) {
            var changed = new Viewer(person.participant(), role, person.name(), person.signedIn());
            return new Guest(changed, present, admitted);
        }
    }
}
