package org.plenum.spi;

import java.time.Instant;

/** Told of events after they were committed and published: for mail, statistics, outside systems. */
public interface Listener {
    /**
     * Called on a virtual thread, in order per meeting; may block. What it throws is logged and counts as a fault of the plugin.
     * Events during a replacement of this plugin are kept for it; events while the server is down are not.
     */
    void after(Happened happened);

    /**
     * @param sequence position in the meeting's log, from 1
     * @param plugin whose event
     * @param name such as {@code message-sent}
     * @param payload the event as JSON
     */
    record Happened(MeetingId meeting, TenantId tenant, long sequence, Instant at, String plugin, String name, String payload) {}
}
