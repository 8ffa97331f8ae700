package org.plenum.meeting.room;

import java.util.List;
import org.plenum.meeting.MeetingError;
import org.plenum.spi.Ask;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;

/** How staff arranges the room for all. */
final class Layouts {
    /** Far more than plugins have panels; with it a payload stays below 64 KiB, the longest message. */
    private static final int MOST_PLACES = 200;

    private static final int LEAST_WIDTH = 10;
    private static final int MOST_WIDTH = 60;
    private static final String MEETING = "meeting";
    private static final String PEOPLE = "people";

    private final Panels panels;

    Layouts(Panels panels) {
        this.panels = panels;
    }

    Decision set(Room room, Ask<RoomPayload.SetLayout> ask) {
        RoomPayload.SetLayout asked = ask.payload();
        List<Layout.Place> places = asked.places();
        if (places.size() > MOST_PLACES) {
            return Decision.refuse(
                    CommonError.TOO_LARGE, "places has " + places.size() + " entries; " + MOST_PLACES + " are allowed");
        }
        var layout = new Layout(asked.kind(), places, asked.sides());
        if (layout.kind() != Layout.Kind.OWN && !(places.isEmpty() && asked.sides().isEmpty())) {
            return invalid("places and sides are for the kind 'own', not for '" + layout.kind() + "'");
        }
        for (int index = 0; index < places.size(); index++) {
            Layout.Place place = places.get(index);
            if (!isThere(place)) {
                return Decision.refuse(
                        MeetingError.UNKNOWN_PANEL,
                        "places[" + index + "]: no plugin '" + place.plugin() + "' with a panel '" + place.element() + "'");
            }
            if (places.subList(0, index).stream().anyMatch(place::isSamePanelAs)) {
                return invalid("places[" + index + "]: '" + place.element() + "' of '" + place.plugin() + "' is there twice");
            }
        }
        return sided(room, layout);
    }

    private static Decision sided(Room room, Layout layout) {
        for (Layout.Side side : layout.sides()) {
            if (side.region() == Layout.Region.CONTENT || isDouble(layout.sides(), side.region())) {
                return invalid("sides: '" + side.region() + "' is no side, or is there twice");
            }
            if (side.width() != 0 && (side.width() < LEAST_WIDTH || side.width() > MOST_WIDTH)) {
                return invalid("sides: width " + side.width() + " of '" + side.region() + "'; 0 or "
                        + LEAST_WIDTH + "-" + MOST_WIDTH + " are allowed");
            }
        }
        return layout.equals(room.layout())
                ? Decision.nothing()
                : Decision.happened(new RoomEvent.LayoutSet(layout.kind(), layout.places(), layout.sides()));
    }

    private static boolean isDouble(List<Layout.Side> sides, Layout.Region region) {
        return sides.stream().filter(side -> side.region() == region).count() > 1;
    }

    private boolean isThere(Layout.Place place) {
        return place.plugin().equals(MEETING) ? place.element().equals(PEOPLE) : panels.has(place.plugin(), place.element());
    }

    private static Decision invalid(String message) {
        return Decision.refuse(CommonError.INVALID, message);
    }
}
