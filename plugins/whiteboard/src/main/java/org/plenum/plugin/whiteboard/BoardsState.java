package org.plenum.plugin.whiteboard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plenum.plugin.whiteboard.WhiteboardEvent.AnnotationsDropped;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardAdded;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardDeleted;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardMoved;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardRenamed;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectDrawn;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectErased;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectMoved;
import org.plenum.plugin.whiteboard.WhiteboardEvent.SurfaceCleared;

/**
 * @param boards in order
 * @param sheets of the surfaces on which something is drawn, boards or not
 */
record BoardsState(List<Board> boards, List<Sheet> sheets) {
    static final BoardsState EMPTY = new BoardsState(List.of(), List.of());

    BoardsState {
        boards = List.copyOf(boards);
        sheets = List.copyOf(sheets);
    }

    Optional<Board> board(String id) {
        return boards.stream().filter(board -> board.id().equals(id)).findFirst();
    }

    /** An empty one if nothing is drawn there. */
    Sheet sheet(Surface surface) {
        return sheets.stream()
                .filter(sheet -> sheet.surface().equals(surface))
                .findFirst()
                .orElseGet(() -> new Sheet(surface, List.of()));
    }

    /** Numbers and characters on all surfaces. */
    int size() {
        return sheets.stream().mapToInt(Sheet::size).sum();
    }

    BoardsState after(WhiteboardEvent event) {
        return switch (event) {
            case BoardAdded added -> with(new Board(added.board(), added.title(), added.by()));
            case BoardRenamed renamed -> renamed(renamed.board(), renamed.title());
            case BoardMoved moved -> board(moved.board()).map(board -> moved(board, moved.place())).orElse(this);
            case BoardDeleted deleted -> without(deleted.board());
            case ObjectDrawn drawn -> drawn(drawn);
            case ObjectMoved moved -> changed(moved.surface(), sheet -> sheet.moved(moved.object(), moved.right(), moved.down()));
            case ObjectErased erased -> changed(erased.surface(), sheet -> sheet.without(Set.of(erased.object())));
            case SurfaceCleared cleared -> changed(cleared.surface(), sheet -> sheet.without(new HashSet<>(cleared.objects())));
            case AnnotationsDropped dropped ->
                new BoardsState(boards, sheets.stream().filter(sheet -> !dropped.concerns(sheet.surface())).toList());
        };
    }

    private BoardsState with(Board board) {
        if (board(board.id()).isPresent()) {
            return this;
        }
        var more = new ArrayList<>(boards);
        more.add(board);
        return new BoardsState(more, sheets);
    }

    private BoardsState renamed(String id, String title) {
        return new BoardsState(boards.stream().map(board -> board.id().equals(id) ? board.titled(title) : board).toList(), sheets);
    }

    private BoardsState moved(Board board, int place) {
        var order = new ArrayList<>(boards);
        order.remove(board);
        order.add(Math.clamp(place, 0, order.size()), board);
        return new BoardsState(order, sheets);
    }

    private BoardsState without(String id) {
        return new BoardsState(
                boards.stream().filter(board -> !board.id().equals(id)).toList(),
                sheets.stream().filter(sheet -> !sheet.surface().equals(Surface.ofBoard(id))).toList());
    }

    /** What was erased from the log before it is folded again is not there, and neither is what is drawn on a board that is gone. */
    private BoardsState drawn(ObjectDrawn event) {
        Surface surface = event.surface();
        boolean nowhere = surface.isBoard() && board(surface.item()).isEmpty();
        Sheet before = sheet(surface);
        if (event.figure().isBlank() || nowhere || before.object(event.object()).isPresent()) {
            return this;
        }
        return replaced(before.with(new SurfaceObject(event.object(), event.by(), event.figure(), 0, 0)));
    }

    private BoardsState changed(Surface surface, UnaryOperator<Sheet> change) {
        return replaced(change.apply(sheet(surface)));
    }

    /** In its place, or at the end; an empty one is none. */
    private BoardsState replaced(Sheet sheet) {
        var more = new ArrayList<Sheet>(sheets.size() + 1);
        boolean there = false;
        for (Sheet one : sheets) {
            boolean same = one.surface().equals(sheet.surface());
            there |= same;
            if (!same || !sheet.objects().isEmpty()) {
                more.add(same ? sheet : one);
            }
        }
        if (!there && !sheet.objects().isEmpty()) {
            more.add(sheet);
        }
        return new BoardsState(boards, more);
    }
}
