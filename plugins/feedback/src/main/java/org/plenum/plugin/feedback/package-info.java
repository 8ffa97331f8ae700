/**
 * Feedback: moods, raised hands, and applause. What people showed is for the time of the meeting: at its end, and at each reset, it is
 * taken out of the log; a summary without people is kept only if an organizer wants it.
 */
@NullMarked
package org.plenum.plugin.feedback;

import org.jspecify.annotations.NullMarked;
