package org.plenum.plugin.whiteboard;

import static org.plenum.plugin.whiteboard.BoardMeeting.added;
import static org.plenum.plugin.whiteboard.BoardMeeting.drawn;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.plenum.plugin.whiteboard.Boards.AddBoard;
import org.plenum.plugin.whiteboard.Boards.DeleteBoard;
import org.plenum.plugin.whiteboard.Boards.MoveBoard;
import org.plenum.plugin.whiteboard.Boards.RenameBoard;
import org.plenum.plugin.whiteboard.Drawing.ClearOwn;
import org.plenum.plugin.whiteboard.Drawing.ClearSurface;
import org.plenum.plugin.whiteboard.Drawing.EraseObject;
import org.plenum.plugin.whiteboard.Drawing.MoveObject;
import org.plenum.plugin.whiteboard.Drawing.ReadSurface;
import org.plenum.plugin.whiteboard.Drawing.RemoveObject;
import org.plenum.spi.Plugin;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The boards keep the contract of plugins. */
class WhiteboardContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new WhiteboardPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(WhiteboardContractTest::together, WhiteboardContractTest::deleted);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"board-added","payload":{"board":"PPPPPPPPPPPPPPPPPPPPPP","title":"Hello",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"board-renamed","payload":{"board":"PPPPPPPPPPPPPPPPPPPPPP","title":"Hello",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"board-moved","payload":{"board":"PPPPPPPPPPPPPPPPPPPPPP","place":1,
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"board-deleted","payload":{"board":"PPPPPPPPPPPPPPPPPPPPPP",
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"object-drawn","payload":{"surface":{"plugin":"whiteboard","item":"PPPPPPPPPPPPPPPPPPPPPP","page":"1"},
                "object":"aaaaaaaaaaa","figure":{"kind":"pen","colour":"red","width":4,"points":[1,2,50,3,4,50],"text":""},
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"object-moved","payload":{"surface":{"plugin":"whiteboard","item":"PPPPPPPPPPPPPPPPPPPPPP","page":"1"},
                "object":"aaaaaaaaaaa","right":1,"down":2,"by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"object-erased","payload":{"surface":{"plugin":"whiteboard","item":"PPPPPPPPPPPPPPPPPPPPPP","page":"1"},
                "object":"aaaaaaaaaaa","by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"surface-cleared","payload":{"surface":{"plugin":"whiteboard","item":"PPPPPPPPPPPPPPPPPPPPPP","page":"1"},
                "objects":["aaaaaaaaaaa"],"by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"annotations-dropped","payload":{"plugin":"text-page","item":"PPPPPPPPPPPPPPPPPPPPPP"}}
                """);
    }

    private static void together(MeetingDriver<?> meeting) {
        BoardMeeting.people(meeting);
        Surface board = added(meeting, meeting.words("petra"));
        meeting.when("olga", new AddBoard(meeting.words("olga")));
        meeting.when("olga", new MoveBoard(meeting.lastId(), 0));
        drawn(meeting, "anna", board, BoardMeeting.text(meeting.words("anna")));
        String bos = drawn(meeting, "bo", board, BoardMeeting.text(meeting.words("bo")));
        String gone = drawn(meeting, "bo", board, BoardMeeting.stroke());
        drawn(meeting, "bo", BoardMeeting.PAGE, BoardMeeting.text(meeting.words("bo")));
        meeting.when("bo", new MoveObject(board, bos, 20, -30));
        meeting.when("bo", new EraseObject(board, gone));
        meeting.when("anna", new ReadSurface(board));
    }

    private static void deleted(MeetingDriver<?> meeting) {
        BoardMeeting.people(meeting);
        Surface gone = added(meeting, "Gone");
        Surface stays = added(meeting, "Stays");
        drawn(meeting, "anna", gone, BoardMeeting.text("Written to be deleted"));
        String annas = drawn(meeting, "anna", stays, BoardMeeting.text("Taken away by staff"));
        drawn(meeting, "bo", stays, BoardMeeting.text("Cleared by staff"));
        drawn(meeting, "petra", stays, BoardMeeting.text("Cleared by herself"));
        meeting.when("petra", new RemoveObject(stays, annas));
        meeting.when("olga", new ClearSurface(stays, Set.of(MeetingDriver.id("bo"))));
        meeting.when("petra", new ClearOwn(stays));
        meeting.when("olga", new RenameBoard(gone.item(), "Soon gone"));
        meeting.when("olga", new RenameBoard(stays.item(), meeting.words("olga")));
        meeting.when("petra", new DeleteBoard(gone.item()));
        drawn(meeting, "anna", stays, BoardMeeting.text(meeting.words("anna")));
        drawn(meeting, "bo", BoardMeeting.PAGE, BoardMeeting.text("Written on a page that is deleted"));
        meeting.gone(BoardMeeting.PAGE.plugin(), BoardMeeting.PAGE.item());
    }
}
