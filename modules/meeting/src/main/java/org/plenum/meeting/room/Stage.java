package org.plenum.meeting.room;

import java.util.regex.Pattern;
import org.plenum.meeting.MeetingError;
import org.plenum.spi.Ask;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;

/** What staff shows to all in the content area. */
final class Stage {
    private static final Pattern ITEM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final Panels panels;

    Stage(Panels panels) {
        this.panels = panels;
    }

    /** Also who shows what is shown already is named from then on. */
    Decision show(Room room, Ask<RoomPayload.ShowContent> ask) {
        String plugin = ask.payload().plugin();
        String item = ask.payload().item();
        if (plugin.isEmpty() && item.isEmpty()) {
            return room.shown().isEmpty() ? Decision.nothing() : shown(ask, room);
        }
        if (!ITEM.matcher(item).matches()) {
            return Decision.refuse(CommonError.INVALID, "item of " + item.length() + " characters does not have the form " + ITEM);
        }
        return panels.hasContent(plugin)
                ? shown(ask, room)
                : Decision.refuse(MeetingError.UNKNOWN_PANEL, "no plugin '" + plugin + "' with a panel in the content area");
    }

    private static Decision shown(Ask<RoomPayload.ShowContent> ask, Room room) {
        var event = new RoomEvent.ContentShown(ask.payload().plugin(), ask.payload().item(), ask.caller().participant());
        return room.shown().equals(Shown.of(event.plugin(), event.item(), event.by()))
                ? Decision.nothing()
                : Decision.happened(event);
    }
}
