/**
 * The agenda, the countdown and the speaking queue of a meeting. Nothing here ticks: what runs is kept as the instant at which it ends or
 * began, and whoever shows it counts by the server's clock. Who queued and spoke is for the time of the meeting and leaves the log with its end.
 */
@NullMarked
package org.plenum.plugin.agenda;

import org.jspecify.annotations.NullMarked;
