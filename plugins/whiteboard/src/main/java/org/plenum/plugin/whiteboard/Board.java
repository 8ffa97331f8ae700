package org.plenum.plugin.whiteboard;

import org.plenum.spi.ParticipantId;

/**
 * An empty page to draw on.
 *
 * @param title empty if who wrote it was erased
 * @param by who added it
 */
record Board(String id, String title, ParticipantId by) {
    Board titled(String other) {
        return new Board(id, other, by);
    }
}
