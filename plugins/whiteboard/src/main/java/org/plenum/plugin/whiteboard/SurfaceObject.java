package org.plenum.plugin.whiteboard;

import org.plenum.spi.ParticipantId;

/**
 * One thing that was drawn.
 *
 * @param id unique on its surface, 11 characters
 * @param by who has drawn it
 * @param right how far it was moved since, in units
 * @param down the same
 */
record SurfaceObject(String id, ParticipantId by, Figure figure, int right, int down) {
    SurfaceObject movedTo(int nowRight, int nowDown) {
        return new SurfaceObject(id, by, figure, nowRight, nowDown);
    }
}
