package org.plenum.plugin.whiteboard;

import java.util.List;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardAdded;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardDeleted;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardMoved;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardRenamed;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;

/** Which boards there are, what they are called, and in which order they come. */
final class Boards {
    private Boards() {}

    static List<Command<BoardsState, ?>> commands() {
        return List.of(
                Command.of("add-board", AddBoard.class, Whiteboard.CREATE, Boards::add),
                Command.of("rename-board", RenameBoard.class, Whiteboard.CREATE, Boards::rename),
                Command.of("move-board", MoveBoard.class, Whiteboard.CREATE, Boards::move),
                Command.of("delete-board", DeleteBoard.class, Whiteboard.CREATE, Boards::delete));
    }

    record AddBoard(String title) {}

    /** The reply. */
    record Added(String board) {}

    record RenameBoard(String board, String title) {}

    /** @param place among all boards, from 0 */
    record MoveBoard(String board, int place) {}

    record DeleteBoard(String board) {}

    /** @throws PlenumException if there is no such board */
    static Board found(BoardsState state, String id) {
        return state.board(id).orElseThrow(() -> new PlenumException(
                WhiteboardError.BOARD_NOT_FOUND,
                "board '" + id.substring(0, Math.min(id.length(), 40)) + "' of " + state.boards().size()));
    }

    private static Decision add(BoardsState state, Ask<AddBoard> ask) {
        String title = Title.of(ask.payload().title());
        long most = ask.meeting().settings().number("mostBoards");
        if (state.boards().size() >= most) {
            return Decision.refuse(WhiteboardError.TOO_MANY_BOARDS, state.boards().size() + " boards; " + most + " are allowed");
        }
        return Whiteboard.told(ask, new BoardAdded(ask.id(), title, by(ask), ask.at())).replying(new Added(ask.id()));
    }

    private static Decision rename(BoardsState state, Ask<RenameBoard> ask) {
        Board board = found(state, ask.payload().board());
        String title = Title.of(ask.payload().title());
        return title.equals(board.title())
                ? Decision.nothing()
                : Whiteboard.told(ask, new BoardRenamed(board.id(), title, by(ask), ask.at()));
    }

    private static Decision move(BoardsState state, Ask<MoveBoard> ask) {
        Board board = found(state, ask.payload().board());
        int place = ask.payload().place();
        if (place < 0 || place >= state.boards().size()) {
            return Decision.refuse(WhiteboardError.NO_SUCH_PLACE, "place " + place + " of " + state.boards().size());
        }
        return state.boards().indexOf(board) == place
                ? Decision.nothing()
                : Whiteboard.told(ask, new BoardMoved(board.id(), place, by(ask), ask.at()));
    }

    private static Decision delete(BoardsState state, Ask<DeleteBoard> ask) {
        Board board = found(state, ask.payload().board());
        return Whiteboard.told(ask, new BoardDeleted(board.id(), by(ask), ask.at()));
    }

    private static ParticipantId by(Ask<?> ask) {
        return ask.caller().participant();
    }
}
