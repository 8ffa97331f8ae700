package org.plenum.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.meeting.room.Room;
import org.plenum.spi.Permission;
import org.plenum.spi.Right;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;
import org.plenum.spi.Withdrawal;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.Standing;

/** What people may do in one meeting: by switch, by role, and by what plugins take from attendees. Safe for all threads. */
final class Rights {
    private static final String OF_THE_MEETING = RunningPlugin.MEETING + ":";

    private final Supplier<MeetingFacts> facts;
    private final Surroundings around;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private volatile Set<String> nested = Set.of();

    /** This is a breakout room of these plugins, which are off in it: rooms have no rooms. @return whether that is new */
    boolean nest(Set<String> plugins) {
        boolean isNew = !nested.equals(plugins);
        nested = Set.copyOf(plugins);
        return isNew;
    }

    Set<String> nested() {
        return nested;
    }

    Rights(Supplier<MeetingFacts> facts, Surroundings around) {
        this.facts = facts;
        this.around = around;
    }

    /** A plugin failed too often in this meeting. @return whether that is new */
    boolean breaks(String plugin) {
        return broken.add(plugin);
    }

    void mended(String plugin) {
        broken.remove(plugin);
    }

    Standing standing(RunningPlugin plugin, Role role) {
        if (broken.contains(plugin.id())) {
            return new Standing.Off(Standing.Level.FAULT, "", Instant.EPOCH);
        }
        if (nested.contains(plugin.id())) {
            return new Standing.Off(Standing.Level.MEETING, "", Instant.EPOCH);
        }
        MeetingFacts now = facts.get();
        return around.policy().standing(now.tenant(), now.switches(), role, plugin.id(), plugin.manifest().normally());
    }

    boolean isOn(RunningPlugin plugin, Role role) {
        return standing(plugin, role) instanceof Standing.On;
    }

    boolean isOnForSomebody(RunningPlugin plugin) {
        return !rolesOf(plugin).isEmpty();
    }

    /** The roles for which a plugin is on. */
    Set<Role> rolesOf(RunningPlugin plugin) {
        return Stream.of(Role.values()).filter(role -> isOn(plugin, role)).collect(Collectors.toSet());
    }

    /** Whether the role has it, before anything is taken from anybody. */
    boolean permits(Role role, Permission permission) {
        return around.policy().permits(facts.get().tenant(), role, permission);
    }

    boolean permits(Room room, Viewer viewer, Permission permission) {
        return permits(viewer.role(), permission) && taken(room, viewer, permission.name()).isEmpty();
    }

    /** Why somebody may not use a right; empty if they may. */
    Optional<Failure> refused(Room room, Viewer viewer, Permission permission) {
        return withheld(room, viewer, permission)
                .map(off -> permits(viewer.role(), permission)
                        ? Failure.withdrawn(permission.name(), off)
                        : Failure.lacking(permission.name(), off));
    }

    /** Who keeps a right from somebody: their role has not got it, or it was taken from them; empty if they have it. */
    Optional<Standing.Off> withheld(Room room, Viewer viewer, Permission permission) {
        return permits(viewer.role(), permission)
                ? withdrawn(room, viewer, permission.name())
                : Optional.of(around.policy().lacking(facts.get().tenant(), viewer.role(), permission));
    }

    private Optional<Standing.Off> withdrawn(Room room, Viewer viewer, String permission) {
        return taken(room, viewer, permission).map(one -> new Standing.Off(
                one.isFromAll() ? Standing.Level.ATTENDEES : Standing.Level.PARTICIPANT,
                room.mayKnow(viewer, one.by()) ? room.viewer(one.by()).map(Viewer::name).orElse("") : "",
                one.since()));
    }

    private Optional<Withdrawal> taken(Room room, Viewer viewer, String permission) {
        if (room.withdrawals().isEmpty() || viewer.isStaff() || permission.startsWith(OF_THE_MEETING)) {
            return Optional.empty();
        }
        return room.withdrawals().keySet().stream()
                .sorted()
                .filter(plugin -> isInForce(plugin, viewer.role()))
                .flatMap(plugin -> room.withdrawn(plugin, viewer).stream())
                .filter(one -> one.permission().equals(permission))
                .findFirst();
    }

    /** What a plugin takes holds while it is replaced, and no longer when it is off or stays away. */
    private boolean isInForce(String key, Role role) {
        String plugin = Family.plugin(key);
        return around.plugins().active(plugin).map(found -> isOn(found, role)).orElseGet(() -> around.plugins().isReplacing(plugin));
    }

    /** Whether the breakout rooms of a plugin are open: also while it is replaced, and before it has come after the server's start. */
    boolean holdsRooms(String plugin) {
        return around.plugins()
                .active(plugin)
                .map(this::isOnForSomebody)
                .orElseGet(() -> around.plugins().isReplacing(plugin) || around.plugins().isAwaited(plugin));
    }

    /** What attendees may be given or refused, but for what one plugin declares itself. */
    List<Right> declared(String without) {
        return around.plugins().active().stream()
                .filter(plugin -> !plugin.id().equals(without) && isOn(plugin, Role.ATTENDEE))
                .flatMap(plugin -> plugin.manifest().permissions().stream().map(right -> right(plugin, right)))
                .toList();
    }

    private Right right(RunningPlugin plugin, Manifest.Right declared) {
        return new Right(new Permission(declared.name(), holders(declared)), declared.title(), plugin.manifest().title());
    }

    /** The roles that have it, before anything is taken from anybody. */
    Set<Role> holders(Manifest.Right right) {
        return Stream.of(Role.values()).filter(role -> permits(role, right.permission())).collect(Collectors.toUnmodifiableSet());
    }
}
