package org.plenum.spi;

/**
 * Told who is in the running meetings of this server and what they may do there, for what a plugin does beside the log: to end the media connection of
 * who has left, say.
 *
 * @since 1
 */
public interface AttendanceListener {
    /**
     * It is, or may be, otherwise than before: people, their roles, what they may do, who may know of whom. Told for each running meeting when the plugin
     * comes. Called on a virtual thread, for one meeting one after the other; may block. Only the latest counts: what was in between may be
     * left out. What it throws is logged.
     *
     * <p>Somebody whose connection is lost counts as there for a while. A meeting that is loaded anew after a fault is told of as it is then.
     */
    void changed(Attendance attendance);
}
