package org.plenum.kernel;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plenum.spi.Role;

/** Which features people of each role are offered in one meeting. Changed by its mailbox only. */
final class Offers {
    private final Surroundings around;
    private final Requests requests;
    private volatile Map<String, Set<Role>> offered = Map.of();

    Offers(Surroundings around, Requests requests) {
        this.around = around;
        this.requests = requests;
    }

    /** Looks again; the roles for which a feature is on now and was off, or the other way round. */
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

    /** Ids of the features that are on for some role. Safe for all threads. */
    List<String> all() {
        return List.copyOf(offered.keySet());
    }

    private Map<String, Set<Role>> look(Map<String, Set<Role>> before) {
        var now = new HashMap<String, Set<Role>>();
        for (RunningPlugin plugin : around.plugins().active()) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (requests.isOn(plugin, role)) {
                    roles.add(role);
                }
            }
            if (!roles.isEmpty()) {
                now.put(plugin.id(), roles);
            }
        }
        // What is being replaced counts as there until its time is over.
        before.forEach((id, roles) -> {
            if (around.plugins().isReplacing(id)) {
                now.putIfAbsent(id, roles);
            }
        });
        return Map.copyOf(now);
    }
}
