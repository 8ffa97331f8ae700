/** Meetings over REST: planning them, entering them, and their organizers' switches. */
@NullMarked
package org.plenum.web.meeting;

import org.jspecify.annotations.NullMarked;
