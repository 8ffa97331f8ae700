package org.plenum.meeting.room;

import java.util.List;

/**
 * How staff wants the room to look for all. It names panels, and no people.
 *
 * @param kind how it is meant; {@code OWN} has places, the others are what browsers make of them
 * @param places of an own arrangement, those of a region in order; a panel that is not named stays at its standard place
 * @param sides of an own arrangement, at most one for each side
 */
public record Layout(Kind kind, List<Place> places, List<Side> sides) {
    /** Everybody arranges the room for themselves. */
    public static final Layout FREE = new Layout(Kind.FREE, List.of(), List.of());

    public Layout {
        places = List.copyOf(places);
        sides = List.copyOf(sides);
    }

    /** The wire has them in lower case. */
    public enum Kind {
        /** Staff sets none: everybody has their own. */
        FREE,
        /** As the plugins say. */
        STANDARD,
        /** Only what is in the middle; both sides are collapsed. */
        CONTENT,
        /** The panels of the sides get the middle. */
        DISCUSSION,
        /** As somebody of staff has arranged it. */
        OWN
    }

    /** Where a panel can be. */
    public enum Region {
        LEFT,
        CONTENT,
        RIGHT
    }

    /**
     * Where one panel is.
     *
     * @param plugin {@code meeting} for the list of people
     * @param element as in the plugin's manifest; {@code people} for the list of people
     * @param front whether it is the one that is seen of its region
     */
    public record Place(String plugin, String element, Region region, boolean front) {
        boolean isSamePanelAs(Place other) {
            return plugin.equals(other.plugin) && element.equals(other.element);
        }
    }

    /**
     * How a side is.
     *
     * @param region {@code LEFT} or {@code RIGHT}
     * @param width per cent of the window, 10-60; 0 for the standard width
     */
    public record Side(Region region, int width, boolean collapsed) {}
}
