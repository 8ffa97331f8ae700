package org.plenum.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.RunningMeetings.Running;
import org.plenum.spi.MeetingId;
import org.plenum.spi.TenantId;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.AuditEntry;
import org.plenum.tenant.AuditLog;
import org.plenum.tenant.Grant;
import org.plenum.tenant.MeetingChoices;
import org.plenum.tenant.Page;
import org.plenum.tenant.PolicyStore;
import org.plenum.tenant.SwitchChange;
import org.plenum.tenant.Switches;

class PluginPageTest {
    private static final TenantId TENANT = new TenantId("TAAAAAAAAAAAAAAAAAAAAA");
    private static final Running WEEKLY = new Running(new MeetingId("WAAAAAAAAAAAAAAAAAAAAA"), "Weekly", 3, List.of("chat"));
    private static final Running BOARD = new Running(new MeetingId("BAAAAAAAAAAAAAAAAAAAAA"), "Board", 7, List.of());

    private final Switches switches = new Switches(new NothingSet(), Runnable::run, new NoLog(), Clock.systemUTC());

    private PluginPage page(PluginCatalogue.Listed plugin) {
        return PluginPage.of(TENANT, List.of(plugin), switches, List.of(WEEKLY, BOARD));
    }

    @Test
    @DisplayName("beside each plugin are the running meetings that use it; beside all plugins those that would get it too")
    void meetings() {
        var manifest = new Manifest(
                "chat",
                "1",
                new Manifest.SpiRange(1, 1),
                Map.of("en", "Chat", "sv", "Chatt"),
                Map.of("en", "Words", "sv", "Ord"),
                "on",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        PluginPage page = page(new PluginCatalogue.Listed("chat", Optional.of(manifest), "active", ""));

        assertThat(page.plugins().getFirst().meetings()).extracting(PluginPage.Meeting::title).containsExactly("Weekly");
        assertThat(page.meetings()).extracting(PluginPage.Meeting::title).containsExactly("Weekly", "Board");
    }

    @Test
    @DisplayName("a plugin whose manifest could not be read is listed with its problem, and is off")
    void unreadable() {
        PluginPage page = page(new PluginCatalogue.Listed("odd.war", Optional.empty(), "refused", "no manifest"));

        var plugin = page.plugins().getFirst();
        assertThat(plugin.problem()).isEqualTo("no manifest");
        assertThat(plugin.position()).isEqualTo("off");
        assertThat(plugin.meetings()).isEmpty();
    }

    /** Nobody has set anything. */
    private static final class NothingSet implements PolicyStore {
        @Override
        public List<SwitchChange> changes(TenantId tenant) {
            return List.of();
        }

        @Override
        public void add(SwitchChange change) {}

        @Override
        public Map<String, Map<String, String>> settings(TenantId tenant) {
            return Map.of();
        }

        @Override
        public void saveSettings(TenantId tenant, String plugin, Map<String, String> values) {}

        @Override
        public Map<String, Grant> grants(TenantId tenant) {
            return Map.of();
        }

        @Override
        public void saveGrant(TenantId tenant, String permission, Grant grant) {}

        @Override
        public Optional<MeetingChoices> meeting(MeetingId meeting) {
            return Optional.empty();
        }

        @Override
        public void addMeeting(TenantId tenant, MeetingId meeting, Instant created) {}

        @Override
        public void saveChoice(MeetingId meeting, String plugin, MeetingChoices.Choice choice) {}

        @Override
        public void removeMeeting(MeetingId meeting) {}
    }

    private static final class NoLog implements AuditLog {
        @Override
        public void add(AuditEntry entry) {}

        @Override
        public Page<AuditEntry> page(TenantId tenant, int page, int size) {
            return new Page<>(List.of(), 0);
        }
    }
}
