package org.plenum.plugin.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.whiteboard.BoardMeeting.PAGE;
import static org.plenum.plugin.whiteboard.BoardMeeting.added;
import static org.plenum.plugin.whiteboard.BoardMeeting.drawn;
import static org.plenum.plugin.whiteboard.BoardMeeting.stroke;
import static org.plenum.plugin.whiteboard.BoardMeeting.text;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.whiteboard.Boards.AddBoard;
import org.plenum.plugin.whiteboard.Boards.DeleteBoard;
import org.plenum.plugin.whiteboard.Boards.MoveBoard;
import org.plenum.plugin.whiteboard.Boards.RenameBoard;
import org.plenum.plugin.whiteboard.Drawing.ClearOwn;
import org.plenum.plugin.whiteboard.Drawing.ClearSurface;
import org.plenum.plugin.whiteboard.Drawing.DrawObject;
import org.plenum.plugin.whiteboard.Drawing.EraseObject;
import org.plenum.plugin.whiteboard.Drawing.MoveObject;
import org.plenum.plugin.whiteboard.Drawing.Read;
import org.plenum.plugin.whiteboard.Drawing.ReadSurface;
import org.plenum.plugin.whiteboard.Drawing.RemoveObject;
import org.plenum.plugin.whiteboard.Figure.Colour;
import org.plenum.plugin.whiteboard.Figure.Kind;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectDrawn;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectErased;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectMoved;
import org.plenum.plugin.whiteboard.WhiteboardEvent.SurfaceCleared;
import org.plenum.spi.CommonError;
import org.plenum.spi.Document;
import org.plenum.testkit.MeetingDriver;

/** Boards, and what is drawn on them and on other pages. */
class WhiteboardTest {
    private final MeetingDriver<BoardsState> meeting = BoardMeeting.begun();

    private List<String> titles() {
        return meeting.state().boards().stream().map(Board::title).toList();
    }

    private List<String> objects(Surface surface) {
        return meeting.state().sheet(surface).objects().stream().map(SurfaceObject::id).toList();
    }

    @Test
    @DisplayName("staff adds, names, orders and deletes boards; attendees do not")
    void boards() {
        Surface one = added(meeting, " One 🍲 ");
        Surface two = added(meeting, "Two");
        meeting.when("olga", new RenameBoard(one.item(), "First"));
        meeting.when("olga", new MoveBoard(two.item(), 0));
        assertThat(titles()).containsExactly("Two", "First");

        meeting.when("olga", new DeleteBoard(two.item()));

        assertThat(titles()).containsExactly("First");
        for (Record asked : List.of(
                new AddBoard("Three"), new RenameBoard(one.item(), "x"), new MoveBoard(one.item(), 0), new DeleteBoard(one.item()))) {
            meeting.when("anna", asked);
            meeting.thenRefused(CommonError.NOT_PERMITTED);
        }
    }

    @Test
    @DisplayName("a title needs something to be seen, no control characters, and 100 characters at most; a place is one of the list")
    void titlesAndPlaces() {
        meeting.when("olga", new AddBoard(" \u200b "));
        meeting.thenRefused(WhiteboardError.EMPTY_TITLE);
        meeting.when("olga", new AddBoard("a\nb"));
        meeting.thenRefused(WhiteboardError.MALFORMED_TITLE);
        meeting.when("olga", new AddBoard("x".repeat(101)));
        meeting.thenRefused(WhiteboardError.TITLE_TOO_LONG);
        Surface one = added(meeting, "x".repeat(100));
        meeting.when("olga", new MoveBoard(one.item(), 1));
        meeting.thenRefused(WhiteboardError.NO_SUCH_PLACE);
        meeting.when("olga", new RenameBoard("gone", "x"));
        meeting.thenRefused(WhiteboardError.BOARD_NOT_FOUND);
        meeting.set("mostBoards", "1");
        meeting.when("olga", new AddBoard("Two"));
        meeting.thenRefused(WhiteboardError.TOO_MANY_BOARDS);
    }

    @Test
    @DisplayName("S47: everybody draws on boards and on pages of other content, and each object says by whom it is")
    void draws() {
        Surface board = added(meeting, "One");

        String annas = drawn(meeting, "anna", board, stroke());
        meeting.then(new ObjectDrawn(board, annas, stroke(), id("anna"), meeting.now()));
        String bos = drawn(meeting, "bo", PAGE, text("Look\nhere"));

        assertThat(annas).hasSize(11);
        meeting.when("petra", new ReadSurface(board));
        assertThat(meeting.reply()).isEqualTo(new Read(List.of(new SurfaceObject(annas, id("anna"), stroke(), 0, 0))));
        assertThat(objects(PAGE)).containsExactly(bos);
    }

    @Test
    @DisplayName("annotations go with the page or the deck that they are on, from all of its pages, and nothing else does")
    void pageGone() {
        Surface board = added(meeting, "One");
        String kept = drawn(meeting, "anna", board, stroke());
        var first = new Surface("slides", "DDDDDDDDDDDDDDDDDDDDDD", "1");
        var second = new Surface("slides", "DDDDDDDDDDDDDDDDDDDDDD", "2");
        drawn(meeting, "anna", first, stroke());
        drawn(meeting, "bo", second, text("Look here"));
        String other = drawn(meeting, "bo", PAGE, text("Look there"));

        assertThat(meeting.gone("slides", "DDDDDDDDDDDDDDDDDDDDDD")).hasSize(1);

        assertThat(objects(first)).isEmpty();
        assertThat(objects(second)).isEmpty();
        assertThat(objects(PAGE)).containsExactly(other);
        assertThat(objects(board)).containsExactly(kept);
        assertThat(meeting.gone("slides", "DDDDDDDDDDDDDDDDDDDDDD")).isEmpty();
    }

    @Test
    @DisplayName("one moves and erases what is one's own; what others drew only staff takes away, one by one, of one person or all")
    void ownOnly() {
        Surface board = added(meeting, "One");
        String annas = drawn(meeting, "anna", board, stroke());
        String bos = drawn(meeting, "bo", board, stroke());

        for (Record asked : List.of(new MoveObject(board, annas, 1, 1), new EraseObject(board, annas))) {
            meeting.when("bo", asked);
            meeting.thenRefused(WhiteboardError.NOT_YOURS);
            meeting.when("petra", asked);
            meeting.thenRefused(WhiteboardError.NOT_YOURS);
        }
        for (Record asked : List.of(new RemoveObject(board, annas), new ClearSurface(board, Set.of()))) {
            meeting.when("bo", asked);
            meeting.thenRefused(CommonError.NOT_PERMITTED);
        }
        meeting.when("anna", new MoveObject(board, annas, 5, -7));
        meeting.then(new ObjectMoved(board, annas, 5, -7, id("anna"), meeting.now()));
        meeting.when("anna", new EraseObject(board, annas));
        meeting.then(new ObjectErased(board, annas, id("anna"), meeting.now()));
        meeting.when("petra", new RemoveObject(board, bos));
        assertThat(meeting.state().sheets()).isEmpty();
    }

    @Test
    @DisplayName("a surface is cleared of all, of one person, or of what is one's own; an empty one stays as it is")
    void clears() {
        Surface board = added(meeting, "One");
        String annas = drawn(meeting, "anna", board, stroke());
        String bos = drawn(meeting, "bo", board, stroke());
        String petras = drawn(meeting, "petra", board, stroke());
        drawn(meeting, "bo", PAGE, stroke());

        meeting.when("olga", new ClearSurface(board, Set.of(id("anna"))));
        meeting.then(new SurfaceCleared(board, List.of(annas), id("olga"), meeting.now()));
        meeting.when("bo", new ClearOwn(board));
        meeting.then(new SurfaceCleared(board, List.of(bos), id("bo"), meeting.now()));
        meeting.when("olga", new ClearSurface(board, Set.of()));
        meeting.then(new SurfaceCleared(board, List.of(petras), id("olga"), meeting.now()));

        meeting.when("olga", new ClearSurface(board, Set.of()));
        meeting.then();
        assertThat(objects(PAGE)).hasSize(1);
    }

    @Test
    @DisplayName("what cannot be drawn, or is not on the page, is refused")
    void malformed() {
        Surface board = added(meeting, "One");
        for (Figure figure : List.of(
                new Figure(Kind.PEN, Colour.RED, 4, List.of(), ""),
                new Figure(Kind.PEN, Colour.RED, 4, List.of(1, 2), ""),
                new Figure(Kind.PEN, Colour.RED, 4, List.of(1, 2, 101), ""),
                new Figure(Kind.PEN, Colour.RED, 0, List.of(1, 2, 50), ""),
                new Figure(Kind.PEN, Colour.RED, 61, List.of(1, 2, 50), ""),
                new Figure(Kind.PEN, Colour.RED, 4, List.of(1, 2, 50), "text"),
                new Figure(Kind.PEN, Colour.RED, 4, List.of(1600, 2, 50, 1, 0, 50), ""),
                new Figure(Kind.PEN, Colour.RED, 4, List.of(1600, 2, 50, Integer.MAX_VALUE, 0, 50, Integer.MAX_VALUE, 0, 50, 2, 0, 50), ""),
                new Figure(Kind.LINE, Colour.RED, 4, List.of(1, 2), ""),
                new Figure(Kind.LINE, Colour.RED, 4, List.of(-1, 2, 3, 3), ""),
                new Figure(Kind.STAR, Colour.RED, 9, List.of(1, 2), ""),
                new Figure(Kind.TEXT, Colour.RED, 20, List.of(1, 2), " "),
                new Figure(Kind.TEXT, Colour.RED, 20, List.of(1, 2), "a\u0007"),
                new Figure(Kind.TEXT, Colour.RED, 20, List.of(1, 2), "\ud800"))) {
            meeting.when("anna", new DrawObject(board, figure));
            meeting.thenRefused(WhiteboardError.MALFORMED_FIGURE);
        }
        String annas = drawn(meeting, "anna", board, stroke());
        meeting.when("anna", new MoveObject(board, annas, -101, 0));
        meeting.thenRefused(WhiteboardError.MALFORMED_FIGURE);
        meeting.when("anna", new DrawObject(new Surface("text-page", "a b", "1"), stroke()));
        meeting.thenRefused(CommonError.INVALID);
        meeting.when("anna", new DrawObject(new Surface(Surface.OWN, board.item(), "2"), stroke()));
        meeting.thenRefused(WhiteboardError.BOARD_NOT_FOUND);
    }

    @Test
    @DisplayName("strokes, texts, objects on a surface, and all of a meeting together are limited")
    void limits() {
        Surface board = added(meeting, "One");
        List<Integer> points = Collections.nCopies(3 * Figures.MOST_STROKE_POINTS, 1);
        var longest = new Figure(Kind.PEN, Colour.RED, 4, points, "");
        assertThat(drawn(meeting, "anna", board, longest)).isNotEmpty();
        meeting.when("anna", new DrawObject(board, new Figure(Kind.PEN, Colour.RED, 4, Collections.nCopies(points.size() + 3, 1), "")));
        meeting.thenRefused(WhiteboardError.STROKE_TOO_LONG);
        meeting.when("anna", new DrawObject(board, text("x".repeat(501))));
        meeting.thenRefused(WhiteboardError.TEXT_TOO_LONG);
        meeting.set("mostObjects", "2");
        drawn(meeting, "anna", board, stroke());
        meeting.when("anna", new DrawObject(board, stroke()));
        meeting.thenRefused(WhiteboardError.SURFACE_FULL);

        meeting.set("mostObjects", "5000");
        IntStream.range(0, 4).forEach(page -> {
            var surface = new Surface("slides", "deck", "page" + page);
            IntStream.range(0, Drawing.MOST_ON_SURFACE / points.size()).forEach(nr -> drawn(meeting, "bo", surface, longest));
            meeting.when("bo", new DrawObject(surface, longest));
            meeting.thenRefused(WhiteboardError.SURFACE_FULL);
        });
        meeting.when("bo", new DrawObject(PAGE, longest));
        meeting.thenRefused(WhiteboardError.ALL_FULL);
        assertThat(meeting.state().size()).isLessThanOrEqualTo(Drawing.MOST_ON_ALL);
    }

    @Test
    @DisplayName("what is drawn on a board that is deleted is gone with it, and nothing can be drawn on it any more")
    void deletedBoard() {
        Surface board = added(meeting, "One");
        drawn(meeting, "anna", board, stroke());
        drawn(meeting, "anna", PAGE, stroke());

        meeting.when("olga", new DeleteBoard(board.item()));

        assertThat(meeting.state().sheets()).extracting(Sheet::surface).containsExactly(PAGE);
        meeting.when("anna", new DrawObject(board, stroke()));
        meeting.thenRefused(WhiteboardError.BOARD_NOT_FOUND);
    }

    @Test
    @DisplayName("a hidden attendee's objects are of someone to attendees, and of them to staff")
    void hidden() {
        meeting.hide("bo");
        Surface board = added(meeting, "One");
        String bos = drawn(meeting, "bo", board, stroke());
        meeting.when("bo", new MoveObject(board, bos, 1, 1));

        assertThat(meeting.eventsSent("anna")).noneMatch(event -> event.contains(id("bo").value())).anyMatch(event -> event.contains("someone"));
        assertThat(meeting.eventsSent("olga")).anyMatch(event -> event.contains(id("bo").value()));
    }

    @Test
    @DisplayName("the boards can be saved as a list of who has drawn what, with the words of texts, in two languages")
    void document() {
        Surface board = added(meeting, "*One*");
        drawn(meeting, "anna", board, text("1. Go\n2. Stop"));
        drawn(meeting, "bo", board, new Figure(Kind.ARROW, Colour.RED, 4, List.of(1, 2, 3, 4), ""));
        added(meeting, "Empty");

        Document english = meeting.documents("bo", "en").getFirst();

        assertThat(english.file()).isEqualTo("boards.md");
        assertThat(english.text())
                .startsWith("# \\*One\\*\n\n- ")
                .contains("Anna", ": a text: 1\\. Go / 2\\. Stop\n", ": an arrow\n")
                .endsWith("# Empty\n\nNothing is drawn on it.\n");
        assertThat(meeting.documents("bo", "sv").getFirst().text()).contains(": en text: ", ": en pil\n");
    }
}
