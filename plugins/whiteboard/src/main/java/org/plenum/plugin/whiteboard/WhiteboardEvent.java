package org.plenum.plugin.whiteboard;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What happens to boards and to what is drawn. */
sealed interface WhiteboardEvent extends Event {
    /** @param title empty once it was changed, or the board deleted */
    record BoardAdded(String board, String title, ParticipantId by, Instant at) implements WhiteboardEvent {
        BoardAdded untitled() {
            return new BoardAdded(board, "", by, at);
        }
    }

    /** The titles before are in no earlier event any more. @param title empty once it was changed again, or the board deleted */
    record BoardRenamed(String board, String title, ParticipantId by, Instant at) implements WhiteboardEvent, Retracting {
        BoardRenamed untitled() {
            return new BoardRenamed(board, "", by, at);
        }

        @Override
        public String mentioned() {
            return board;
        }

        @Override
        public Event rest(Event earlier) {
            return Titles.gone(board, (WhiteboardEvent) earlier);
        }
    }

    /** @param place among all boards, from 0 */
    record BoardMoved(String board, int place, ParticipantId by, Instant at) implements WhiteboardEvent {}

    /** The board's title and all that was drawn on it are in no earlier event any more. */
    record BoardDeleted(String board, ParticipantId by, Instant at) implements WhiteboardEvent, Retracting {
        @Override
        public String mentioned() {
            return board;
        }

        @Override
        public Event rest(Event earlier) {
            return switch ((WhiteboardEvent) earlier) {
                case ObjectDrawn drawn when drawn.surface().equals(Surface.ofBoard(board)) -> drawn.blank();
                case WhiteboardEvent other -> Titles.gone(board, other);
            };
        }
    }

    /** @param figure blank once the object was erased */
    record ObjectDrawn(Surface surface, String object, Figure figure, ParticipantId by, Instant at) implements WhiteboardEvent {
        ObjectDrawn blank() {
            return new ObjectDrawn(surface, object, figure.blank(), by, at);
        }
    }

    /** @param right from where it was drawn to where it is now, in units
     *  @param down the same */
    record ObjectMoved(Surface surface, String object, int right, int down, ParticipantId by, Instant at) implements WhiteboardEvent {}

    /** Erased, or undone. What it was is in no earlier event any more. */
    record ObjectErased(Surface surface, String object, ParticipantId by, Instant at) implements WhiteboardEvent, Retracting {
        @Override
        public String mentioned() {
            return object;
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof ObjectDrawn drawn && drawn.surface().equals(surface) && drawn.object().equals(object)
                    ? drawn.blank()
                    : earlier;
        }
    }

    /** What these objects were is in no earlier event any more. */
    record SurfaceCleared(Surface surface, List<String> objects, ParticipantId by, Instant at)
            implements WhiteboardEvent, Retracting {
        public SurfaceCleared {
            objects = List.copyOf(objects);
        }

        @Override
        public String mentioned() {
            return surface.item();
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof ObjectDrawn drawn && drawn.surface().equals(surface) && objects.contains(drawn.object())
                    ? drawn.blank()
                    : earlier;
        }
    }

    /** A page of other content is gone with all of its pages. What was drawn on them is in no earlier event any more. */
    record AnnotationsDropped(String plugin, String item) implements WhiteboardEvent, Retracting {
        boolean concerns(Surface surface) {
            return surface.plugin().equals(plugin) && surface.item().equals(item);
        }

        @Override
        public String mentioned() {
            return item;
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof ObjectDrawn drawn && concerns(drawn.surface()) ? drawn.blank() : earlier;
        }
    }

    /** What titles leave behind. */
    final class Titles {
        private Titles() {}

        private static WhiteboardEvent gone(String board, WhiteboardEvent event) {
            return switch (event) {
                case BoardAdded added when added.board().equals(board) -> added.untitled();
                case BoardRenamed renamed when renamed.board().equals(board) -> renamed.untitled();
                case WhiteboardEvent other -> other;
            };
        }
    }
}
