package org.plenum.plugin.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plenum.spi.Concealment;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/**
 * Who is hidden, and by whom; also what people are shown of it.
 *
 * @param persons each once, in the order of being hidden
 * @param roles each once, in the order of being hidden
 */
record Hidden(List<Person> persons, List<Group> roles) {
    static final Hidden NOBODY = new Hidden(List.of(), List.of());

    Hidden {
        persons = List.copyOf(persons);
        roles = List.copyOf(roles);
    }

    boolean has(ParticipantId person) {
        return persons.stream().anyMatch(one -> one.participant().equals(person));
    }

    boolean has(Role role) {
        return roles.stream().anyMatch(one -> one.role() == role);
    }

    Hidden with(Person person) {
        var more = new ArrayList<>(without(person.participant()).persons());
        more.add(person);
        return new Hidden(more, roles);
    }

    Hidden without(ParticipantId person) {
        return new Hidden(persons.stream().filter(one -> !one.participant().equals(person)).toList(), roles);
    }

    Hidden with(Group group) {
        var more = new ArrayList<>(without(group.role()).roles());
        more.add(group);
        return new Hidden(persons, more);
    }

    Hidden without(Role role) {
        return new Hidden(persons, roles.stream().filter(one -> one.role() != role).toList());
    }

    /** What is about this viewer only. */
    Hidden about(Viewer viewer) {
        return new Hidden(
                persons.stream().filter(one -> viewer.is(one.participant())).toList(),
                roles.stream().filter(one -> one.role() == viewer.role()).toList());
    }

    Concealment concealment() {
        return new Concealment(
                roles.stream().map(Group::role).collect(Collectors.toSet()),
                persons.stream().map(Person::participant).collect(Collectors.toSet()));
    }

    record Person(ParticipantId participant, ParticipantId by) {}

    record Group(Role role, ParticipantId by) {}
}
