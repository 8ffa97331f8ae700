package org.plenum.plugin.whiteboard;

import java.util.List;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardAdded;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardDeleted;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardMoved;
import org.plenum.plugin.whiteboard.WhiteboardEvent.BoardRenamed;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectDrawn;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectErased;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectMoved;
import org.plenum.plugin.whiteboard.WhiteboardEvent.SurfaceCleared;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/**
 * What the boards keep of people: what they drew and wrote, titles, and what they did. Erasing takes all their objects away: a hand's strokes can be
 * told from another's, as handwriting can, and nothing that others drew hangs on them.
 */
final class WhiteboardData implements PersonalData {
    private static final String DRAWN = "drawn";
    private static final String BOARDS = "boards";

    @Override
    public List<String> categories() {
        return List.of(DRAWN, BOARDS);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        return switch ((WhiteboardEvent) recorded.event()) {
            case ObjectDrawn drawn when person.is(drawn.by()) -> item(DRAWN, recorded, told(drawn));
            case ObjectMoved moved when person.is(moved.by()) ->
                item(DRAWN, recorded, "You moved what you drew. / Du flyttade det du ritat.");
            case ObjectErased erased when person.is(erased.by()) ->
                item(DRAWN, recorded, "You erased something. / Du suddade något.");
            case SurfaceCleared cleared when person.is(cleared.by()) ->
                item(DRAWN, recorded, "You cleared a page. / Du rensade en sida.");
            case BoardAdded added when person.is(added.by()) ->
                item(BOARDS, recorded, "You added a board: %1$s / Du lade till en tavla: %1$s".formatted(added.title()));
            case BoardRenamed renamed when person.is(renamed.by()) ->
                item(BOARDS, recorded, "You named a board: %1$s / Du namngav en tavla: %1$s".formatted(renamed.title()));
            case BoardMoved moved when person.is(moved.by()) ->
                item(BOARDS, recorded, "You moved a board. / Du flyttade en tavla.");
            case BoardDeleted deleted when person.is(deleted.by()) ->
                item(BOARDS, recorded, "You deleted a board. / Du tog bort en tavla.");
            case WhiteboardEvent other -> List.of();
        };
    }

    private static List<Item> item(String category, Recorded recorded, String text) {
        return List.of(new Item(category, recorded.at(), text));
    }

    private static String told(ObjectDrawn drawn) {
        if (drawn.figure().isBlank()) {
            return "You drew something that was erased. / Du ritade något som suddats.";
        }
        return drawn.figure().text().isEmpty()
                ? "You drew on a page: a figure of %1$d numbers. / Du ritade på en sida: en figur av %1$d tal."
                        .formatted(drawn.figure().points().size())
                : "You wrote on a page: %1$s / Du skrev på en sida: %1$s".formatted(drawn.figure().text());
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((WhiteboardEvent) event) {
            case ObjectDrawn drawn when person.is(drawn.by()) -> drawn.blank();
            case BoardAdded added when person.is(added.by()) -> added.untitled();
            case BoardRenamed renamed when person.is(renamed.by()) -> renamed.untitled();
            // Only ids are left in these, which lead to nobody once the person is erased.
            case WhiteboardEvent other -> other;
        };
    }

    @Override
    public List<Item> heldOutside(Person person) {
        return List.of();
    }

    @Override
    public void eraseOutside(Person person) {
        // Everything is in the log.
    }
}
