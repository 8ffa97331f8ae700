package org.plenum.plugin.whiteboard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectDrawn;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectErased;
import org.plenum.plugin.whiteboard.WhiteboardEvent.ObjectMoved;
import org.plenum.plugin.whiteboard.WhiteboardEvent.SurfaceCleared;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;

/** Drawing on surfaces, and taking it away again. */
final class Drawing {
    /** Numbers and characters on one surface: read at once they are about 1 MB of JSON, a quarter of what may wait for one person. */
    static final int MOST_ON_SURFACE = 250_000;

    /** Numbers and characters on all surfaces: they are in the server's memory, and in each snapshot. */
    static final int MOST_ON_ALL = 1_000_000;

    /** Characters of an object's id: no more are needed on one surface, and there are many of them. */
    private static final int ID_LENGTH = 11;

    private Drawing() {}

    static List<Command<BoardsState, ?>> commands() {
        return List.of(
                Command.of("draw-object", DrawObject.class, Whiteboard.ANNOTATE, Drawing::draw),
                Command.of("move-object", MoveObject.class, Whiteboard.ANNOTATE, Drawing::move),
                Command.of("erase-object", EraseObject.class, Whiteboard.ANNOTATE, Drawing::eraseOwn),
                Command.of("clear-own", ClearOwn.class, Whiteboard.ANNOTATE, Drawing::clearOwn),
                Command.of("remove-object", RemoveObject.class, Whiteboard.MANAGE, Drawing::eraseAny),
                Command.of("clear-surface", ClearSurface.class, Whiteboard.MANAGE, Drawing::clear),
                Command.of("read-surface", ReadSurface.class, Whiteboard.READ, Drawing::read));
    }

    record DrawObject(Surface surface, Figure figure) {}

    /** The reply. */
    record Drawn(String object) {}

    /** @param right from where it was drawn to where it is to be, in units
     *  @param down the same */
    record MoveObject(Surface surface, String object, int right, int down) {}

    record EraseObject(Surface surface, String object) {}

    record ClearOwn(Surface surface) {}

    record RemoveObject(Surface surface, String object) {}

    /** @param of whose objects; everybody's if it is empty */
    record ClearSurface(Surface surface, Set<ParticipantId> of) {
        ClearSurface {
            of = Set.copyOf(of);
        }
    }

    record ReadSurface(Surface surface) {}

    /** The reply. @param objects the lowest first */
    record Read(List<SurfaceObject> objects) {
        Read {
            objects = List.copyOf(objects);
        }
    }

    private static Decision draw(BoardsState state, Ask<DrawObject> ask) {
        Surface surface = ask.payload().surface();
        Figure figure = ask.payload().figure();
        surface.check();
        if (surface.isBoard()) {
            checkBoard(state, surface);
        }
        Figures.check(figure);
        checkRoom(state, surface, figure, ask.meeting().settings().number("mostObjects"));
        String id = ask.id().substring(ask.id().length() - ID_LENGTH);
        return Whiteboard.told(ask, new ObjectDrawn(surface, id, figure, ask.caller().participant(), ask.at())).replying(new Drawn(id));
    }

    private static void checkBoard(BoardsState state, Surface surface) {
        if (!surface.equals(Surface.ofBoard(Boards.found(state, surface.item()).id()))) {
            throw new PlenumException(WhiteboardError.BOARD_NOT_FOUND, "a board has no page '" + surface.page() + "'");
        }
    }

    private static void checkRoom(BoardsState state, Surface surface, Figure figure, long mostObjects) {
        Sheet sheet = state.sheet(surface);
        if (sheet.objects().size() >= mostObjects || sheet.size() + figure.size() > MOST_ON_SURFACE) {
            throw new PlenumException(
                    WhiteboardError.SURFACE_FULL,
                    sheet.objects().size() + " objects of " + sheet.size() + "; " + mostObjects + " of " + MOST_ON_SURFACE + " are allowed");
        }
        if (state.size() + figure.size() > MOST_ON_ALL) {
            throw new PlenumException(WhiteboardError.ALL_FULL, state.size() + " on all surfaces; " + MOST_ON_ALL + " are allowed");
        }
    }

    private static Decision move(BoardsState state, Ask<MoveObject> ask) {
        MoveObject asked = ask.payload();
        SurfaceObject object = own(state, asked.surface(), asked.object(), ask.caller().participant());
        long x = (long) object.figure().points().getFirst() + asked.right();
        long y = (long) object.figure().points().get(1) + asked.down();
        if (!Figures.isOnPage(x, y)) {
            return Decision.refuse(WhiteboardError.MALFORMED_FIGURE, "moved to " + x + ", " + y);
        }
        return object.right() == asked.right() && object.down() == asked.down()
                ? Decision.nothing()
                : Whiteboard.told(
                        ask,
                        new ObjectMoved(asked.surface(), object.id(), asked.right(), asked.down(), ask.caller().participant(), ask.at()));
    }

    private static Decision eraseOwn(BoardsState state, Ask<EraseObject> ask) {
        EraseObject asked = ask.payload();
        return erased(ask, asked.surface(), own(state, asked.surface(), asked.object(), ask.caller().participant()));
    }

    private static Decision eraseAny(BoardsState state, Ask<RemoveObject> ask) {
        RemoveObject asked = ask.payload();
        return erased(ask, asked.surface(), found(state, asked.surface(), asked.object()));
    }

    private static Decision erased(Ask<?> ask, Surface surface, SurfaceObject object) {
        return Whiteboard.told(ask, new ObjectErased(surface, object.id(), ask.caller().participant(), ask.at()));
    }

    private static Decision clearOwn(BoardsState state, Ask<ClearOwn> ask) {
        ParticipantId self = ask.caller().participant();
        return cleared(state, ask, ask.payload().surface(), self::equals);
    }

    private static Decision clear(BoardsState state, Ask<ClearSurface> ask) {
        Set<ParticipantId> whose = new HashSet<>(ask.payload().of());
        return cleared(state, ask, ask.payload().surface(), by -> whose.isEmpty() || whose.contains(by));
    }

    private static Decision cleared(BoardsState state, Ask<?> ask, Surface surface, Predicate<ParticipantId> whose) {
        List<String> gone = state.sheet(surface).objects().stream()
                .filter(object -> whose.test(object.by()))
                .map(SurfaceObject::id)
                .toList();
        return gone.isEmpty()
                ? Decision.nothing()
                : Whiteboard.told(ask, new SurfaceCleared(surface, gone, ask.caller().participant(), ask.at()));
    }

    private static Decision read(BoardsState state, Ask<ReadSurface> ask) {
        return Decision.reply(new Read(state.sheet(ask.payload().surface()).objects()));
    }

    private static SurfaceObject found(BoardsState state, Surface surface, String id) {
        Sheet sheet = state.sheet(surface);
        return sheet.object(id).orElseThrow(() -> new PlenumException(
                WhiteboardError.OBJECT_NOT_FOUND,
                "object '" + id.substring(0, Math.min(id.length(), 40)) + "' of " + sheet.objects().size()));
    }

    private static SurfaceObject own(BoardsState state, Surface surface, String id, ParticipantId caller) {
        SurfaceObject object = found(state, surface, id);
        if (!object.by().equals(caller)) {
            throw new PlenumException(WhiteboardError.NOT_YOURS, "object " + object.id() + " is of somebody else than " + caller);
        }
        return object;
    }
}
