package org.plenum.meeting.room;

import java.util.function.BiFunction;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Permission;

/** One command of the room. */
record RoomCommand<P extends Record>(
        String name, Class<P> payload, Permission permission, BiFunction<Room, Ask<P>, Decision> decision)
        implements Command<Room, P> {

    @Override
    public Decision decide(Room room, Ask<P> ask) {
        return decision.apply(room, ask);
    }
}
