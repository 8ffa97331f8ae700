/**
 * The room: the meeting's own feature, built like a plugin, with the plugin id {@code meeting}. Roster, lobby, roles, lock and end are
 * events in the meeting's log like all others. The kernel alone asks the {@link org.plenum.meeting.room.RoomFeature#internalCommands
 * internal commands} and enforces who may know whom.
 */
@NullMarked
package org.plenum.meeting.room;

import org.jspecify.annotations.NullMarked;
