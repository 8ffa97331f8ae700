package org.plenum.plugin.slides;

import static org.plenum.plugin.slides.SlidesMeeting.brought;
import static org.plenum.plugin.slides.SlidesMeeting.ready;
import static org.plenum.plugin.slides.SlidesMeeting.released;

import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.slides.Arranging.DeleteDeck;
import org.plenum.plugin.slides.Arranging.MoveDeck;
import org.plenum.plugin.slides.Arranging.RenameDeck;
import org.plenum.plugin.slides.Showing.ReadDeck;
import org.plenum.plugin.slides.Showing.RequestDownload;
import org.plenum.plugin.slides.Showing.RequestPrint;
import org.plenum.plugin.slides.Showing.ShowPage;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.Plugin;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The slides keep the contract of plugins. */
class SlidesContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new SlidesPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(SlidesContractTest::shown, SlidesContractTest::notMade, SlidesContractTest::gone);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"deck-received","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","title":"Budget","format":"pptx",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"deck-held","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","reason":"not-inspected"}}
                """,
                """
                {"name":"deck-released","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","title":"Budget","format":"pptx",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"office-missed","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD"}}
                """,
                """
                {"name":"conversion-begun","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"pages-made","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","first":1,"pages":[{"picture":"PPPPPPPPPPPPPPPPPPPPPP",
                "thumbnail":"TTTTTTTTTTTTTTTTTTTTTT","text":[],"width":1600,"height":900}],"total":1}}
                """,
                """
                {"name":"notes-found","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","notes":"NNNNNNNNNNNNNNNNNNNNNN"}}
                """,
                """
                {"name":"deck-made","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","pdf":["FFFFFFFFFFFFFFFFFFFFFF"],"texts":[],
                "at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"page-shown","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","page":1,"by":"AAAAAAAAAAAAAAAAAAAAAA",
                "at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"print-requested","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","by":"AAAAAAAAAAAAAAAAAAAAAA",
                "at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"download-requested","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","by":"AAAAAAAAAAAAAAAAAAAAAA",
                "at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"deck-renamed","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","title":"Plan","by":"AAAAAAAAAAAAAAAAAAAAAA",
                "at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"deck-moved","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","place":0,"by":"AAAAAAAAAAAAAAAAAAAAAA",
                "at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"deck-failed","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","trouble":"too-slow","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"deck-refused","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","reason":"infected","finding":"Eicar"}}
                """,
                """
                {"name":"deck-gone","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD"}}
                """,
                """
                {"name":"deck-deleted","payload":{"deck":"DDDDDDDDDDDDDDDDDDDDDD","by":"AAAAAAAAAAAAAAAAAAAAAA",
                "at":"2026-11-24T10:00:00Z"}}
                """);
    }

    private static void shown(MeetingDriver<?> meeting) {
        SlidesMeeting.people(meeting);
        String one = ready(meeting, 1, 3);
        String two = ready(meeting, 2, 2);
        meeting.when("petra", new RenameDeck(one, meeting.words("petra"), 0));
        meeting.when("olga", new RenameDeck(two, meeting.words("olga"), 0));
        meeting.when("olga", new MoveDeck(two, 0));
        meeting.when("petra", new ShowPage(one, 2));
        meeting.when("anna", new ReadDeck(one));
        meeting.when("bo", new RequestPrint(one));
        meeting.when("olga", new RequestDownload(two));
        meeting.end();
    }

    private static void notMade(MeetingDriver<?> meeting) {
        SlidesMeeting.people(meeting);
        meeting.files().becomes(brought(meeting, "Waits.odp"), FileState.WAITING, "not-inspected", "");
        meeting.files().becomes(brought(meeting, "Bad.pptx"), FileState.REFUSED, "infected", "Eicar-Test");
        String missed = released(meeting, "Later.docx");
        meeting.tell(new News.NoOffice(missed));
        String failed = released(meeting, "Long.pdf");
        meeting.tell(new News.Failed(failed, Trouble.TOO_MANY_PAGES, meeting.now()));
    }

    private static void gone(MeetingDriver<?> meeting) {
        SlidesMeeting.people(meeting);
        String one = ready(meeting, 1, 1);
        meeting.when("petra", new RenameDeck(one, "Soon gone", 0));
        meeting.when("olga", new DeleteDeck(one));
        String two = ready(meeting, 2, 1);
        meeting.when("petra", new ShowPage(two, 1));
        meeting.files().becomes(new FileId(two), FileState.DELETED, "", "");
    }
}
