package org.plenum.tenant;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.plenum.spi.MeetingId;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;
import org.plenum.spi.TenantId;

/**
 * The switches, settings and rights of all tenants. Read once and answered from memory; a change is written first, then read
 * again. Where several servers share a store, each is told by {@link #reload} and {@link #forget}. Safe for all threads.
 */
public final class Switches implements FeaturePolicy {
    private static final int MEETINGS_REMEMBERED = 10_000;
    private static final Standing ON = new Standing.On();

    private final PolicyStore store;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final Map<TenantId, TenantPolicy> policies = new ConcurrentHashMap<>();
    private final Map<MeetingId, MeetingChoices> meetings = new ConcurrentHashMap<>();

    public Switches(PolicyStore store, Transactions transactions, AuditLog audit, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Standing standing(TenantId tenant, MeetingId meeting, Role role, String plugin, String normally) {
        MeetingChoices choices = choices(meeting);
        Optional<SwitchChange> change = policy(tenant).standing(plugin, choices.created());
        String by = change.map(SwitchChange::by).orElse("");
        Instant since = change.map(SwitchChange::at).orElse(Instant.EPOCH);
        if (change.isPresent() && !change.get().roles().contains(role)) {
            Standing.Level level =
                    change.get().position() == SwitchPosition.OFF ? Standing.Level.TENANT : Standing.Level.ROLE;
            return new Standing.Off(level, by, since);
        }
        return switch (change.map(SwitchChange::position).orElseGet(() -> SwitchPosition.of(normally))) {
            case ON -> ON;
            case OFF -> new Standing.Off(Standing.Level.TENANT, by, since);
            case ORGANIZER -> chosen(Optional.ofNullable(choices.choices().get(plugin)));
        };
    }

    @Override
    public Standing standing(TenantId tenant, String plugin, String normally) {
        TenantPolicy policy = policy(tenant);
        boolean byDefault = policy.defaultPossible(plugin) && SwitchPosition.of(normally) != SwitchPosition.OFF;
        boolean byChange = policy.possible(plugin).stream()
                .anyMatch(change -> change.position() != SwitchPosition.OFF && !change.roles().isEmpty());
        if (byDefault || byChange) {
            return ON;
        }
        return policy.latest(plugin)
                .map(change -> new Standing.Off(Standing.Level.TENANT, change.by(), change.at()))
                .orElseGet(() -> new Standing.Off(Standing.Level.TENANT, "", Instant.EPOCH));
    }

    @Override
    public boolean permits(TenantId tenant, Role role, Permission permission) {
        return granted(tenant, permission.name()).orElse(permission.roles()).contains(role);
    }

    @Override
    public Standing.Off lacking(TenantId tenant, Role role, Permission permission) {
        return Optional.ofNullable(policy(tenant).grants().get(permission.name()))
                .filter(grant -> permission.roles().contains(role))
                .map(grant -> new Standing.Off(Standing.Level.ROLE, grant.by(), grant.at()))
                .orElseGet(() -> new Standing.Off(Standing.Level.ROLE, "", Instant.EPOCH));
    }

    @Override
    public Map<String, String> settings(TenantId tenant, String plugin) {
        return policy(tenant).settings().getOrDefault(plugin, Map.of());
    }

    /** Where the tenant's switch stands for a meeting made at this time; empty if that is the plugin's own default. */
    public Optional<SwitchChange> standing(TenantId tenant, MeetingId meeting, String plugin) {
        return policy(tenant).standing(plugin, choices(meeting).created());
    }

    /** The last move of a tenant's switch; empty if it was never moved. */
    public Optional<SwitchChange> latest(TenantId tenant, String plugin) {
        return policy(tenant).latest(plugin);
    }

    /** Who an administrator gave a permission to; empty if that was never set. */
    public Optional<Set<Role>> granted(TenantId tenant, String permission) {
        return Optional.ofNullable(policy(tenant).grants().get(permission)).map(Grant::roles);
    }

    /**
     * Moves a switch.
     *
     * @param normally where it stands if it was never moved, for the audit log
     */
    public void change(
            Account by, String plugin, SwitchPosition position, Set<Role> roles, boolean everybody, String normally) {
        String before = latest(by.tenant(), plugin).map(SwitchChange::shown).orElse(normally);
        var change = new SwitchChange(by.tenant(), plugin, position, roles, everybody, by.shownName(), clock.instant());
        String scope = everybody ? "" : ", new meetings only";
        write(by, () -> store.add(change), "switch-changed", plugin, before + " → " + change.shown() + scope);
    }

    /** Sets a plugin's values, in place of all that were set before; they were checked against the manifest. */
    public void changeSettings(Account by, String plugin, Map<String, String> values) {
        write(by, () -> store.saveSettings(by.tenant(), plugin, values), "settings-changed", plugin, values.toString());
    }

    /** Gives permissions of a plugin to roles. */
    public void changePermissions(Account by, String plugin, Map<String, Set<Role>> roles) {
        String detail = roles.entrySet().stream()
                .map(entry -> entry.getKey() + " → " + words(entry.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
        Instant now = clock.instant();
        Runnable save = () -> roles.forEach((permission, to) -> {
            // What was so already stays with who set it first.
            if (granted(by.tenant(), permission).filter(to::equals).isEmpty()) {
                store.saveGrant(by.tenant(), permission, new Grant(to, by.shownName(), now));
            }
        });
        write(by, save, "permissions-changed", plugin, detail);
    }

    /** A meeting was made; to be told before anybody enters it. */
    public void meetingCreated(TenantId tenant, MeetingId meeting, Instant created) {
        // The clock may have been put back since the last change: the meeting was made after it all the same.
        Instant changed = policy(tenant).lastChanged();
        store.addMeeting(tenant, meeting, created.isBefore(changed) ? changed : created);
        forget(meeting);
    }

    /** A meeting's organizer switched a feature; has an effect where the tenant lets organizers decide. */
    public void choose(MeetingId meeting, String plugin, boolean on, String by) {
        store.saveChoice(meeting, plugin, new MeetingChoices.Choice(on, by, clock.instant()));
        forget(meeting);
    }

    /** A meeting was deleted. */
    public void meetingDeleted(MeetingId meeting) {
        store.removeMeeting(meeting);
        forget(meeting);
    }

    /** Reads a tenant's policy again at its next use. */
    public void reload(TenantId tenant) {
        policies.remove(tenant);
    }

    /** Reads what a meeting's organizers have switched again at its next use. */
    public void forget(MeetingId meeting) {
        meetings.remove(meeting);
    }

    private void write(Account by, Runnable save, String act, String target, String detail) {
        transactions.run(() -> {
            save.run();
            audit.add(new AuditEntry(by.tenant(), clock.instant(), by.shownName(), act, target, detail));
        });
        reload(by.tenant());
    }

    private TenantPolicy policy(TenantId tenant) {
        return policies.computeIfAbsent(tenant, id -> TenantPolicy.read(store, id));
    }

    /** A meeting that nobody has told of counts as just made. */
    private MeetingChoices choices(MeetingId meeting) {
        if (meetings.size() > MEETINGS_REMEMBERED) {
            meetings.clear();
        }
        return meetings.computeIfAbsent(
                meeting, id -> store.meeting(id).orElseGet(() -> new MeetingChoices(Instant.MAX, Map.of())));
    }

    private static Standing chosen(Optional<MeetingChoices.Choice> choice) {
        return choice.filter(made -> !made.on())
                .map(made -> (Standing) new Standing.Off(Standing.Level.MEETING, made.by(), made.at()))
                .orElse(ON);
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).sorted().collect(Collectors.joining(", "));
    }
}
