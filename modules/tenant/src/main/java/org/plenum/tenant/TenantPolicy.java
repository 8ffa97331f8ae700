package org.plenum.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenum.spi.TenantId;

/** All that one tenant has set, as it stood when it was read. */
record TenantPolicy(
        Map<String, List<SwitchChange>> changes, Map<String, Map<String, String>> settings, Map<String, Grant> grants) {

    static TenantPolicy read(PolicyStore store, TenantId tenant) {
        var changes = store.changes(tenant).stream().collect(Collectors.groupingBy(SwitchChange::plugin));
        return new TenantPolicy(Map.copyOf(changes), Map.copyOf(store.settings(tenant)), Map.copyOf(store.grants(tenant)));
    }

    /** The change that a meeting of this age stands on; empty if that is the plugin's own default. */
    Optional<SwitchChange> standing(String plugin, Instant created) {
        return of(plugin).stream()
                .filter(change -> change.everybody() || !change.at().isAfter(created))
                .reduce((earlier, later) -> later);
    }

    Optional<SwitchChange> latest(String plugin) {
        return of(plugin).stream().reduce((earlier, later) -> later);
    }

    /** Of all switches, the latest change. */
    Instant lastChanged() {
        return changes.values().stream()
                .flatMap(List::stream)
                .map(SwitchChange::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Every change that some meeting may stand on; the last one that was for everybody hides those before it. */
    List<SwitchChange> possible(String plugin) {
        List<SwitchChange> all = of(plugin);
        int first = 0;
        for (int index = 0; index < all.size(); index++) {
            first = all.get(index).everybody() ? index : first;
        }
        return all.subList(first, all.size());
    }

    /** Whether some meeting may stand on the plugin's own default. */
    boolean defaultPossible(String plugin) {
        return of(plugin).stream().noneMatch(SwitchChange::everybody);
    }

    private List<SwitchChange> of(String plugin) {
        return changes.getOrDefault(plugin, List.of());
    }
}
