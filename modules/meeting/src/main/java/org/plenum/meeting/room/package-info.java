/** The meeting's own feature: who is there, in which role, who waits, who is hidden. Plain Java; nothing is null. */
@NullMarked
package org.plenum.meeting.room;

import org.jspecify.annotations.NullMarked;
