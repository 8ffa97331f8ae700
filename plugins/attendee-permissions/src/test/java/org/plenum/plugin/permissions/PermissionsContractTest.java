package org.plenum.plugin.permissions;

import static org.plenum.testkit.MeetingDriver.id;

import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.permissions.AttendeePermissions.EndExceptions;
import org.plenum.plugin.permissions.AttendeePermissions.MakeExceptions;
import org.plenum.plugin.permissions.AttendeePermissions.SetFunctions;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.PluginContract;

/** The plugin keeps the contract of plugins. */
class PermissionsContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new AttendeePermissionsPlugin();
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"function-set","payload":{"function":"chat:send","allowed":false,"by":"BAAAAAAAAAAAAAAAAAAAAA","since":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"exception-made","payload":{"participant":"AAAAAAAAAAAAAAAAAAAAAA","function":"chat:send","allowed":true,"by":"BAAAAAAAAAAAAAAAAAAAAA","since":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"exception-ended","payload":{"participant":"AAAAAAAAAAAAAAAAAAAAAA","function":"chat:send","by":"BAAAAAAAAAAAAAAAAAAAAA"}}
                """);
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(meeting -> {
            meeting.declare("chat:send");
            meeting.declare("chat:send-private");
            meeting.join("olga", Role.ORGANIZER);
            meeting.join("petra", Role.PRESENTER);
            meeting.join("anna", Role.ATTENDEE);
            meeting.join("bo", Role.ATTENDEE);
            meeting.when("olga", new SetFunctions(List.of("chat:send", "chat:send-private", "list"), false));
            meeting.when("petra", new MakeExceptions(id("anna"), List.of("chat:send"), true));
            meeting.when("petra", new MakeExceptions(id("bo"), List.of("chat:send-private"), false));
            meeting.when("olga", new SetFunctions(List.of("chat:send-private"), true));
            meeting.when("olga", new EndExceptions(id("anna"), List.of("chat:send")));
        });
    }
}
