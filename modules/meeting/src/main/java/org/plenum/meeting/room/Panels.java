package org.plenum.meeting.room;

/** The panels there are, whoever may see them. */
public interface Panels {
    /** Whether a plugin that is or was on this server has a panel of that element at a place that can be arranged. */
    boolean has(String plugin, String element);

    /** Whether a plugin that is or was on this server has a panel in the content area. */
    boolean hasContent(String plugin);
}
