package org.plenum.web.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.RunningMeetings;
import org.plenum.spi.Role;
import org.plenum.spi.TenantId;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.SwitchChange;
import org.plenum.tenant.SwitchPosition;
import org.plenum.tenant.Switches;

/** What an administrator is shown of the plugins: what they are, where their switches stand, and which running meetings those touch. */
record PluginPage(List<Plugin> plugins, List<Meeting> meetings) {
    private static final Set<Role> ALL = Set.of(Role.values());

    static PluginPage of(
            TenantId tenant,
            List<PluginCatalogue.Listed> listed,
            Switches switches,
            List<RunningMeetings.Running> running) {
        var plugins = listed.stream()
                .map(plugin -> plugin.manifest()
                        .map(manifest -> plugin(tenant, plugin, manifest, switches, running))
                        .orElseGet(() -> unreadable(plugin)))
                .toList();
        return new PluginPage(plugins, running.stream().map(Meeting::of).toList());
    }

    private static Plugin plugin(
            TenantId tenant,
            PluginCatalogue.Listed listed,
            Manifest manifest,
            Switches switches,
            List<RunningMeetings.Running> running) {
        Optional<SwitchChange> change = switches.latest(tenant, manifest.id());
        Map<String, String> values = switches.settings(tenant, manifest.id());
        return new Plugin(
                manifest.id(),
                manifest.version(),
                manifest.title(),
                manifest.description(),
                listed.state(),
                listed.problem(),
                change.map(SwitchChange::position).map(SwitchPosition::word).orElse(manifest.normally()),
                change.map(SwitchChange::everybody).orElse(true) ? "everybody" : "new-meetings",
                Roles.flags(change.map(SwitchChange::roles).orElse(ALL)),
                change.map(SwitchChange::by).orElse(null),
                change.map(SwitchChange::at).orElse(null),
                manifest.permissions().stream().map(right -> Right.of(tenant, right, switches)).toList(),
                manifest.settings().stream().map(setting -> Setting.of(setting, values)).toList(),
                manifest.personalData(),
                manifest.hosts(),
                running.stream()
                        .filter(meeting -> meeting.features().contains(manifest.id()))
                        .map(Meeting::of)
                        .toList());
    }

    private static Plugin unreadable(PluginCatalogue.Listed listed) {
        return new Plugin(
                listed.id(),
                "",
                Map.of("en", listed.id(), "sv", listed.id()),
                Map.of("en", "", "sv", ""),
                listed.state(),
                listed.problem(),
                SwitchPosition.OFF.word(),
                "everybody",
                Roles.flags(Set.of()),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** One plugin. {@code changedBy} and {@code changedAt} are missing as long as its switch was never moved. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plugin(
            String id,
            String version,
            Map<String, String> title,
            Map<String, String> description,
            String state,
            String problem,
            @JsonProperty("switch") String position,
            String appliesTo,
            Map<String, Boolean> roles,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            List<Right> permissions,
            List<Setting> settings,
            List<Manifest.Category> personalData,
            List<String> hosts,
            List<Meeting> meetings) {}

    record Right(String name, Map<String, String> title, List<String> roles) {
        static Right of(TenantId tenant, Manifest.Right right, Switches switches) {
            Set<Role> roles = switches.granted(tenant, right.name()).orElse(right.roles());
            return new Right(right.name(), right.title(), Roles.words(roles));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Setting(
            String name,
            String type,
            Map<String, String> title,
            String value,
            @JsonProperty("default") String standard,
            @Nullable Long least,
            @Nullable Long most) {
        static Setting of(Manifest.Setting setting, Map<String, String> values) {
            return new Setting(
                    setting.name(),
                    setting.type(),
                    setting.title(),
                    values.getOrDefault(setting.name(), setting.standard()),
                    setting.standard(),
                    setting.least() == Long.MIN_VALUE ? null : setting.least(),
                    setting.most() == Long.MAX_VALUE ? null : setting.most());
        }
    }

    record Meeting(String id, String title, int people) {
        static Meeting of(RunningMeetings.Running meeting) {
            return new Meeting(meeting.meeting().value(), meeting.title(), meeting.people());
        }
    }
}
