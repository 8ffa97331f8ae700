package org.plenum.plugin.pages;

import static org.plenum.plugin.pages.PagesMeeting.added;
import static org.plenum.plugin.pages.PagesMeeting.change;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.plenum.plugin.pages.Arranging.AddPage;
import org.plenum.plugin.pages.Arranging.DeletePage;
import org.plenum.plugin.pages.Arranging.MovePage;
import org.plenum.plugin.pages.Arranging.RenamePage;
import org.plenum.plugin.pages.Arranging.SetWriters;
import org.plenum.plugin.pages.Illustrating.DiscardPicture;
import org.plenum.plugin.pages.PagesEvent.PageShown;
import org.plenum.plugin.pages.Writing.CondenseText;
import org.plenum.plugin.pages.Writing.ReadText;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.Plugin;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The pages keep the contract of plugins. */
class PagesContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new TextPagePlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(PagesContractTest::together, PagesContractTest::condensedTwice, PagesContractTest::deleted, PagesContractTest::illustrated);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"page-added","payload":{"page":"PPPPPPPPPPPPPPPPPPPPPP","title":"Hello","writers":"presenters",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"page-renamed","payload":{"page":"PPPPPPPPPPPPPPPPPPPPPP","title":"Hello",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"page-moved","payload":{"page":"PPPPPPPPPPPPPPPPPPPPPP","place":1,
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"writers-set","payload":{"page":"PPPPPPPPPPPPPPPPPPPPPP","writers":"everyone",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"page-shown","payload":{"page":"PPPPPPPPPPPPPPPPPPPPPP",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"page-deleted","payload":{"page":"PPPPPPPPPPPPPPPPPPPPPP",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"text-changed","payload":{"page":"PPPPPPPPPPPPPPPPPPPPPP","version":0,"by":"AAAAAAAAAAAAAAAAAAAAAA",
                "era":"PPPPPPPPPPPPPPPPPPPPPP:0",
                "changes":[{"id":"aaaaaaaaaaa","length":0,"edits":[{"from":0,"to":0,"insert":["Hello"]}]}],"at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"text-condensed","payload":{"page":"PPPPPPPPPPPPPPPPPPPPPP","era":"PPPPPPPPPPPPPPPPPPPPPP:0",
                "next":"PPPPPPPPPPPPPPPPPPPPPP:1","passages":[{"author":"AAAAAAAAAAAAAAAAAAAAAA","text":"Hello"}]}}
                """,
                """
                {"name":"picture-brought","payload":{"file":"FFFFFFFFFFFFFFFFFFFFFF","by":"AAAAAAAAAAAAAAAAAAAAAA","name":"cat.png"}}
                """,
                """
                {"name":"picture-checked","payload":{"file":"FFFFFFFFFFFFFFFFFFFFFF","state":"withdrawn","reason":"infected","finding":"Eicar"}}
                """,
                """
                {"name":"picture-infected","payload":{"file":"FFFFFFFFFFFFFFFFFFFFFF","by":"AAAAAAAAAAAAAAAAAAAAAA","finding":"Eicar"}}
                """,
                """
                {"name":"picture-removed","payload":{"file":"FFFFFFFFFFFFFFFFFFFFFF","gone":true}}
                """);
    }

    private static void together(MeetingDriver<?> meeting) {
        PagesMeeting.people(meeting);
        String page = added(meeting, meeting.words("petra"), Writers.EVERYONE);
        meeting.when("olga", new AddPage(meeting.words("olga"), Writers.PRESENTERS));
        String second = meeting.lastId();
        String annas = meeting.words("anna");
        String bos = meeting.words("bo");
        String petras = meeting.words("petra");
        meeting.when("anna", change(page, "aaaaaaaaaaa", 0, 0, 0, 0, annas));
        meeting.when("bo", change(page, "bbbbbbbbbbb", 0, 0, 0, 0, bos));
        int length = annas.length() + bos.length();
        meeting.when("petra", change(page, "ccccccccccc", 2, length, length, length, petras));
        meeting.when("olga", change(second, "ddddddddddd", 0, 0, 0, 0, meeting.words("olga")));
        meeting.when("petra", new SetWriters(page, Writers.PRESENTERS));
        meeting.when("olga", new MovePage(second, 0));
        // Of a log from before the meeting itself said what is shown.
        meeting.given(new PageShown(second, MeetingDriver.id("olga"), meeting.now()));
        meeting.when("bo", new ReadText(page));
        meeting.when("petra", change(page, "eeeeeeeeeee", 3, length + petras.length(), 0, 3, ""));
        meeting.when("petra", new CondenseText(page));
        meeting.end();
    }

    private static void illustrated(MeetingDriver<?> meeting) {
        PagesMeeting.people(meeting);
        String page = added(meeting, "Pictures", Writers.EVERYONE);
        FileId first = meeting.files().upload("anna", meeting.words("anna") + ".png", 1000, "");
        meeting.files().releases(first, "image/png");
        meeting.when("anna", change(page, "aaaaaaaaaaa", 0, 0, 0, 0, "![" + meeting.words("anna") + "](file:" + first + ")"));
        FileId second = meeting.files().upload("bo", meeting.words("bo") + ".gif", 1000, "");
        meeting.files().releases(second, "image/gif");
        meeting.files().becomes(second, FileState.WITHDRAWN, "infected", "Late", "anna");
        meeting.files().becomes(meeting.files().upload("bo", "bad.webp", 1000, ""), FileState.REFUSED, "infected", "Eicar");
        FileId unwanted = meeting.files().upload("bo", "gone.jpg", 1000, "");
        meeting.when("bo", new DiscardPicture(unwanted));
        meeting.files().becomes(unwanted, FileState.DELETED, "", "");
    }

    private static void condensedTwice(MeetingDriver<?> meeting) {
        PagesMeeting.people(meeting);
        String page = added(meeting, meeting.words("petra"), Writers.EVERYONE);
        String annas = meeting.words("anna");
        String bos = meeting.words("bo");
        meeting.when("anna", change(page, "aaaaaaaaaaa", 0, 0, 0, 0, annas + "gone"));
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, annas.length() + 4, annas.length(), annas.length() + 4, bos));
        meeting.pass(Duration.ofMinutes(2));
        meeting.when("bo", new CondenseText(page));
        int length = annas.length() + bos.length();
        meeting.when("anna", change(page, "ccccccccccc", 2, length, 0, 2, meeting.words("anna")));
        meeting.pass(Duration.ofMinutes(2));
        meeting.when("olga", new CondenseText(page));
    }

    private static void deleted(MeetingDriver<?> meeting) {
        PagesMeeting.people(meeting);
        String gone = added(meeting, "Gone", Writers.EVERYONE);
        String stays = added(meeting, "Stays", Writers.EVERYONE);
        meeting.when("anna", change(gone, "aaaaaaaaaaa", 0, 0, 0, 0, "Written to be deleted"));
        meeting.when("anna", change(stays, "bbbbbbbbbbb", 0, 0, 0, 0, meeting.words("anna")));
        meeting.when("olga", new RenamePage(gone, "Soon gone", 0));
        meeting.when("olga", new RenamePage(stays, meeting.words("olga"), 0));
        meeting.when("bo", change(gone, "ccccccccccc", 1, 21, 0, 7, ""));
        meeting.pass(Duration.ofMinutes(2));
        meeting.when("bo", new CondenseText(gone));
        meeting.when("petra", new DeletePage(gone));
        meeting.when("bo", change(stays, "ddddddddddd", 1, 0, 0, 0, meeting.words("bo")));
    }
}
