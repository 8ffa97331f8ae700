package org.plenum.kernel;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plenum.spi.Role;

/** Which features people of each role are offered in one meeting, and which rights. Changed by its mailbox only. */
final class Offers {
    private final Surroundings around;
    private final Rights rights;
    private volatile Map<String, Set<Role>> offered = Map.of();

    Offers(Surroundings around, Rights rights) {
        this.around = around;
        this.rights = rights;
    }

    /** Looks again; the roles for which a feature, or a right, is on now and was off, or the other way round. */
    Map<String, Set<Role>> changed() {
        Map<String, Set<Role>> before = offered;
        Map<String, Set<Role>> now = look(before);
        offered = now;
        var changes = new TreeMap<String, Set<Role>>();
        var ids = new java.util.TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (before.getOrDefault(id, Set.of()).contains(role) != now.getOrDefault(id, Set.of()).contains(role)) {
                    roles.add(role);
                }
            }
            if (!roles.isEmpty()) {
                changes.put(id, roles);
            }
        }
        return changes;
    }

    /** Looks again after this plugin came; whether it was not offered before. */
    boolean changed(String plugin) {
        boolean isNew = !offered.containsKey(plugin);
        offered = look(offered);
        return isNew;
    }

    static boolean isRight(String id) {
        return id.contains(":");
    }

    /** Ids of the features that are on for some role. Safe for all threads. */
    List<String> all() {
        return offered.keySet().stream().filter(id -> !isRight(id)).toList();
    }

    private Map<String, Set<Role>> look(Map<String, Set<Role>> before) {
        var now = new HashMap<String, Set<Role>>();
        for (RunningPlugin plugin : around.plugins().active()) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (rights.isOn(plugin, role)) {
                    roles.add(role);
                }
            }
            if (!roles.isEmpty()) {
                now.put(plugin.id(), roles);
                plugin.manifest().permissions().forEach(right -> now.put(right.name(), rights.holders(right)));
            }
        }
        // What is being replaced counts as there until its time is over.
        before.forEach((id, roles) -> {
            if (around.plugins().isReplacing(isRight(id) ? id.substring(0, id.indexOf(':')) : id)) {
                now.putIfAbsent(id, roles);
            }
        });
        return Map.copyOf(now);
    }
}
