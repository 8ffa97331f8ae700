package org.plenum.plugin.hidden;

import static org.plenum.testkit.MeetingDriver.id;

import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.hidden.Hiding.HidePerson;
import org.plenum.plugin.hidden.Hiding.ListExpected;
import org.plenum.plugin.hidden.Hiding.SetAllHidden;
import org.plenum.plugin.hidden.Hiding.SetHiddenRole;
import org.plenum.plugin.hidden.Hiding.ShowPerson;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.PluginContract;

/** The plugin keeps the contract of plugins. */
class HidingContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new HiddenAttendeePlugin();
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"person-hidden","payload":{"participant":"AAAAAAAAAAAAAAAAAAAAAA","by":"BAAAAAAAAAAAAAAAAAAAAA"}}
                """,
                """
                {"name":"role-hidden","payload":{"role":"attendee","by":"BAAAAAAAAAAAAAAAAAAAAA"}}
                """);
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(meeting -> {
            meeting.join("olga", Role.ORGANIZER);
            meeting.join("petra", Role.PRESENTER);
            meeting.join("anna", Role.ATTENDEE);
            meeting.join("bo", Role.ATTENDEE);
            meeting.expect("dora");
            meeting.when("olga", new ListExpected());
            meeting.when("petra", new HidePerson(id("dora")));
            meeting.join("dora", Role.ATTENDEE);
            meeting.when("olga", new HidePerson(id("anna")));
            meeting.when("petra", new HidePerson(id("bo")));
            meeting.when("petra", new ShowPerson(id("anna")));
            meeting.when("olga", new SetHiddenRole(Role.PRESENTER, true));
            meeting.when("olga", new SetHiddenRole(Role.PRESENTER, false));
            meeting.when("olga", new SetAllHidden(true));
        });
    }
}
