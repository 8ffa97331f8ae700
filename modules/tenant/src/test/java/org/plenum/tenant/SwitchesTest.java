package org.plenum.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.MeetingId;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;
import org.plenum.tenant.Fakes.FakeAudit;
import org.plenum.tenant.Fakes.FakePolicyStore;

class SwitchesTest {
    private static final Set<Role> ALL = Set.of(Role.values());
    private static final boolean EVERYBODY = true;
    private static final boolean NEW_MEETINGS = false;
    private static final Standing ON = new Standing.On();
    private static final Standing OFF_BY_DEFAULT = new Standing.Off(Standing.Level.TENANT, "", Instant.EPOCH);

    private final SetClock clock = new SetClock();
    private final FakePolicyStore store = new FakePolicyStore();
    private final FakeAudit audit = new FakeAudit();
    private final Account ada = Fakes.account("ada@example.org");
    private final Switches switches = new Switches(store, Fakes.TRANSACTIONS, audit, clock);

    @Test
    @DisplayName("S111: until the administrator sets it, a switch stands where the manifest says")
    void manifest() {
        MeetingId meeting = meeting();

        assertThat(standing(meeting, "on")).isEqualTo(ON);
        assertThat(standing(meeting, "organizer")).isEqualTo(ON);
        assertThat(standing(meeting, "off")).isEqualTo(OFF_BY_DEFAULT);
    }

    @Test
    @DisplayName("S113: off says who switched it off, and since when")
    void off() {
        MeetingId meeting = meeting();

        change(SwitchPosition.OFF, ALL, EVERYBODY);

        assertThat(standing(meeting, "on")).isEqualTo(new Standing.Off(Standing.Level.TENANT, "Ada Byron", clock.instant()));
        assertThat(audit.shown()).containsExactly("Ada Byron: switch-changed chat: on → off");
    }

    @Test
    @DisplayName("a feature may be on for some roles only")
    void roles() {
        MeetingId meeting = meeting();

        change(SwitchPosition.ON, Set.of(Role.ORGANIZER, Role.PRESENTER), EVERYBODY);

        assertThat(switches.standing(Fakes.TENANT, meeting, Role.PRESENTER, "chat", "on")).isEqualTo(ON);
        assertThat(standing(meeting, "on")).isEqualTo(new Standing.Off(Standing.Level.ROLE, "Ada Byron", clock.instant()));
    }

    @Test
    @DisplayName("where the organizer decides, it is on until the meeting's organizer switches it off")
    void organizer() {
        MeetingId meeting = meeting();
        change(SwitchPosition.ORGANIZER, ALL, EVERYBODY);

        assertThat(standing(meeting, "off")).isEqualTo(ON);
        switches.choose(meeting, "chat", false, "Bo");
        assertThat(standing(meeting, "off")).isEqualTo(new Standing.Off(Standing.Level.MEETING, "Bo", clock.instant()));
        switches.choose(meeting, "chat", true, "Bo");
        assertThat(standing(meeting, "off")).isEqualTo(ON);
    }

    @Test
    @DisplayName("where it is always on, what the organizer chose has no effect")
    void alwaysOn() {
        MeetingId meeting = meeting();
        switches.choose(meeting, "chat", false, "Bo");

        change(SwitchPosition.ON, ALL, EVERYBODY);

        assertThat(standing(meeting, "off")).isEqualTo(ON);
    }

    @Test
    @DisplayName("S114: a change for new meetings leaves those made before it where they stood")
    void newMeetings() {
        MeetingId first = meeting();
        change(SwitchPosition.OFF, ALL, NEW_MEETINGS);
        MeetingId second = meeting();
        change(SwitchPosition.ORGANIZER, ALL, NEW_MEETINGS);
        MeetingId third = meeting();

        assertThat(standing(first, "on")).isEqualTo(ON);
        assertThat(standing(second, "on")).isInstanceOf(Standing.Off.class);
        assertThat(standing(third, "on")).isEqualTo(ON);
    }

    @Test
    @DisplayName("S114: a meeting made after a change for new meetings follows it, though the clock was put back between")
    void newMeetingsClockBack() {
        change(SwitchPosition.OFF, ALL, NEW_MEETINGS);
        clock.pass(Duration.ofHours(-1));

        assertThat(standing(meeting(), "on")).isInstanceOf(Standing.Off.class);
    }

    @Test
    @DisplayName("S114: a change for everybody reaches all meetings, whatever came before")
    void everybody() {
        MeetingId first = meeting();
        change(SwitchPosition.ORGANIZER, ALL, NEW_MEETINGS);
        MeetingId second = meeting();
        change(SwitchPosition.OFF, ALL, EVERYBODY);

        assertThat(standing(first, "on")).isInstanceOf(Standing.Off.class);
        assertThat(standing(second, "on")).isInstanceOf(Standing.Off.class);
    }

    @Test
    @DisplayName("assets are served as long as some meeting of the tenant may have the feature on")
    void anywhere() {
        assertThat(switches.standing(Fakes.TENANT, "chat", "on")).isEqualTo(ON);
        assertThat(switches.standing(Fakes.TENANT, "chat", "off")).isEqualTo(OFF_BY_DEFAULT);

        change(SwitchPosition.OFF, ALL, NEW_MEETINGS);
        assertThat(switches.standing(Fakes.TENANT, "chat", "on")).isEqualTo(ON);
        assertThat(switches.standing(Fakes.TENANT, "chat", "off")).isInstanceOf(Standing.Off.class);

        change(SwitchPosition.OFF, ALL, EVERYBODY);
        assertThat(switches.standing(Fakes.TENANT, "chat", "on"))
                .isEqualTo(new Standing.Off(Standing.Level.TENANT, "Ada Byron", clock.instant()));

        change(SwitchPosition.ON, Set.of(), EVERYBODY);
        assertThat(switches.standing(Fakes.TENANT, "chat", "on")).isInstanceOf(Standing.Off.class);
    }

    @Test
    @DisplayName("a tenant's switches are no other tenant's")
    void tenants() {
        change(SwitchPosition.OFF, ALL, EVERYBODY);

        assertThat(switches.standing(Fakes.OTHER_TENANT, "chat", "on")).isEqualTo(ON);
    }

    @Test
    @DisplayName("answers come from memory, and a change is seen by the next question")
    void memory() {
        MeetingId meeting = meeting();
        standing(meeting, "on");
        int before = store.reads();

        for (int nr = 0; nr < 1000; nr++) {
            standing(meeting, "on");
        }

        assertThat(store.reads()).isEqualTo(before);
        change(SwitchPosition.OFF, ALL, EVERYBODY);
        assertThat(standing(meeting, "on")).isInstanceOf(Standing.Off.class);
    }

    @Test
    @DisplayName("a permission is held by the roles that the administrator gave it to, else by those it says itself")
    void permissions() {
        var send = Permission.everyone("chat:send");
        assertThat(switches.permits(Fakes.TENANT, Role.ATTENDEE, send)).isTrue();

        switches.changePermissions(ada, "chat", Map.of("chat:send", Set.of(Role.ORGANIZER)));

        assertThat(switches.permits(Fakes.TENANT, Role.ATTENDEE, send)).isFalse();
        assertThat(switches.permits(Fakes.TENANT, Role.ORGANIZER, send)).isTrue();
        assertThat(audit.shown()).containsExactly("Ada Byron: permissions-changed chat: chat:send → organizer");
    }

    @Test
    @DisplayName("a role that lacks a permission is told who took it and when, as long as nobody else decides; by default nobody took it")
    void lacking() {
        var send = Permission.everyone("chat:send");
        var moderate = Permission.staff("chat:moderate");
        var taken = new Standing.Off(Standing.Level.ROLE, "Ada Byron", clock.instant());
        switches.changePermissions(ada, "chat", Map.of("chat:send", Set.of(Role.ORGANIZER), "chat:moderate", moderate.roles()));
        clock.pass(Duration.ofHours(1));
        switches.changePermissions(ada, "chat", Map.of("chat:send", Set.of(Role.ORGANIZER)));

        assertThat(switches.lacking(Fakes.TENANT, Role.ATTENDEE, send)).isEqualTo(taken);
        assertThat(switches.lacking(Fakes.TENANT, Role.ATTENDEE, moderate))
                .isEqualTo(new Standing.Off(Standing.Level.ROLE, "", Instant.EPOCH));
    }

    @Test
    @DisplayName("settings are those that were set last")
    void settings() {
        switches.changeSettings(ada, "chat", Map.of("longest", "10"));
        switches.changeSettings(ada, "chat", Map.of("history", "true"));

        assertThat(switches.settings(Fakes.TENANT, "chat")).isEqualTo(Map.of("history", "true"));
        assertThat(switches.settings(Fakes.TENANT, "polls")).isEmpty();
    }

    private MeetingId meeting() {
        clock.pass(Duration.ofMinutes(1));
        var meeting = new MeetingId(Tokens.id());
        switches.meetingCreated(Fakes.TENANT, meeting, clock.instant());
        return meeting;
    }

    private void change(SwitchPosition position, Set<Role> roles, boolean everybody) {
        clock.pass(Duration.ofMinutes(1));
        switches.change(ada, "chat", position, roles, everybody, "on");
    }

    private Standing standing(MeetingId meeting, String normally) {
        return switches.standing(Fakes.TENANT, meeting, Role.ATTENDEE, "chat", normally);
    }
}
