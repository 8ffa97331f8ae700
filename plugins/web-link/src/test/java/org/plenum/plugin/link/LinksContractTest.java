package org.plenum.plugin.link;

import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.link.Links.AddLink;
import org.plenum.plugin.link.Links.DeleteLink;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The links keep the contract of plugins. */
class LinksContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new WebLinkPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(LinksContractTest::exercise);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"link-added","payload":{"link":"PPPPPPPPPPPPPPPPPPPPPP","title":"Hello","address":"https://example.org/",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"link-deleted","payload":{"link":"PPPPPPPPPPPPPPPPPPPPPP","by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """);
    }

    private static void exercise(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.when("olga", new AddLink(meeting.words("olga"), "https://example.org/"));
        meeting.when("petra", new AddLink(meeting.words("petra"), "http://example.org:8080/a?b=c#d"));
        meeting.when("petra", new AddLink("Gone", "https://example.org/gone"));
        meeting.when("olga", new DeleteLink(meeting.lastId()));
    }
}
