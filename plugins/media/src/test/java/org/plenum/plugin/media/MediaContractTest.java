package org.plenum.plugin.media;

import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.media.MediaFeature.SeeEntry;
import org.plenum.plugin.media.MediaFeature.SetEntry;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.PluginContract;

/** The plugin keeps the contract of plugins. */
class MediaContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new MediaPlugin();
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"entry-set","payload":{"muted":true,"by":"AAAAAAAAAAAAAAAAAAAAAA"}}
                """);
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(meeting -> {
            meeting.join("olga", Role.ORGANIZER);
            meeting.join("petra", Role.PRESENTER);
            meeting.join("anna", Role.ATTENDEE);
            meeting.when("olga", new SetEntry(true));
            meeting.join("bo", Role.ATTENDEE);
            meeting.when("anna", new SeeEntry());
            meeting.when("petra", new SetEntry(false));
        });
    }
}
