package org.plenum.web.admin;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.spi.Role;
import org.plenum.tenant.Invalid;

/** Roles as the wire has them: {@code organizer}, {@code presenter}, {@code attendee}. */
final class Roles {
    private Roles() {}

    static List<String> words(Set<Role> roles) {
        return roles.stream().sorted().map(Roles::word).toList();
    }

    static Map<String, Boolean> flags(Set<Role> roles) {
        return Stream.of(Role.values())
                .collect(Collectors.toMap(Roles::word, roles::contains, (one, other) -> one, LinkedHashMap::new));
    }

    /** @throws org.plenum.spi.PlenumException INVALID for what is no role */
    static Set<Role> of(List<String> words) {
        var roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> roles.add(of(word)));
        return roles;
    }

    /** Those that are set, changed by what is given. */
    static Set<Role> changed(Set<Role> before, Map<String, Boolean> flags) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(before);
        flags.forEach((word, allowed) -> {
            if (allowed) {
                roles.add(of(word));
            } else {
                roles.remove(of(word));
            }
        });
        return roles;
    }

    private static Role of(String word) {
        return Stream.of(Role.values())
                .filter(role -> word(role).equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.field("roles", word, "is not organizer, presenter or attendee"));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
