/**
 * What attendees may do, decided by staff while the meeting runs, for all or for one. A function is a right that some running plugin
 * declares, or the list of attendees. This plugin keeps what was decided; the kernel refuses what was taken, whichever plugin it belongs
 * to, and keeps attendees who may not see the list from knowing of each other. Nothing is null.
 */
@NullMarked
package org.plenum.plugin.permissions;

import org.jspecify.annotations.NullMarked;
