package org.plenum.plugin.permissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.plugin.permissions.PermissionEvent.ExceptionMade;
import org.plenum.plugin.permissions.PermissionEvent.FunctionSet;
import org.plenum.spi.Concealment;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;
import org.plenum.spi.Withdrawal;

/**
 * What attendees may not do, and for whom that differs. What is in neither list is allowed.
 *
 * @param all functions taken from all attendees, in the order of being taken
 * @param exceptions each person and function once, in the order of being made
 */
record Decided(List<ForAll> all, List<ForOne> exceptions) {
    static final Decided NOTHING = new Decided(List.of(), List.of());

    /** The function that is no right of a plugin: to know of other attendees. */
    static final String LIST = "list";

    Decided {
        all = List.copyOf(all);
        exceptions = List.copyOf(exceptions);
    }

    boolean isTaken(String function) {
        return all.stream().anyMatch(one -> one.function().equals(function));
    }

    Optional<ForOne> exception(ParticipantId person, String function) {
        return exceptions.stream().filter(one -> one.isOf(person, function)).findFirst();
    }

    Decided with(FunctionSet set) {
        var rest = new ArrayList<>(all.stream().filter(one -> !one.function().equals(set.function())).toList());
        if (!set.allowed()) {
            rest.add(new ForAll(set.function(), set.by(), set.since()));
        }
        return new Decided(rest, exceptions);
    }

    Decided with(ExceptionMade made) {
        var more = new ArrayList<>(without(made.participant(), made.function()).exceptions());
        more.add(new ForOne(made.participant(), made.function(), made.allowed(), made.by(), made.since()));
        return new Decided(all, more);
    }

    Decided without(ParticipantId person, String function) {
        return new Decided(all, exceptions.stream().filter(one -> !one.isOf(person, function)).toList());
    }

    /** What holds for all, and what is about this viewer. */
    Decided about(Viewer viewer) {
        return new Decided(all, exceptions.stream().filter(one -> viewer.is(one.participant())).toList());
    }

    List<Withdrawal> withdrawals() {
        Stream<Withdrawal> fromAll = all.stream()
                .filter(one -> !one.function().equals(LIST))
                .map(one -> Withdrawal.fromAll(one.function(), persons(one.function(), ForOne::allowed), one.by(), one.since()));
        Stream<Withdrawal> fromOne = exceptions.stream()
                .filter(one -> !one.allowed() && !one.function().equals(LIST))
                .map(one -> Withdrawal.from(one.participant(), one.function(), one.by(), one.since()));
        return Stream.concat(fromAll, fromOne).toList();
    }

    Concealment concealment() {
        return new Concealment(
                isTaken(LIST) ? Set.of(Role.ATTENDEE) : Set.of(),
                Set.of(),
                persons(LIST, one -> !one.allowed()),
                isTaken(LIST) ? persons(LIST, ForOne::allowed) : Set.of());
    }

    private Set<ParticipantId> persons(String function, Predicate<ForOne> which) {
        return exceptions.stream()
                .filter(one -> one.function().equals(function))
                .filter(which)
                .map(ForOne::participant)
                .collect(Collectors.toSet());
    }

    record ForAll(String function, ParticipantId by, Instant since) {}

    record ForOne(ParticipantId participant, String function, boolean allowed, ParticipantId by, Instant since) {
        boolean isOf(ParticipantId person, String which) {
            return participant.equals(person) && function.equals(which);
        }
    }
}
