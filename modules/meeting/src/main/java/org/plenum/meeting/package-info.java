/**
 * Meetings: who holds them, who may enter, with which key, and what they are told who may not. Plain Java.
 *
 * <p>Nothing here takes or returns null. Times are UTC instants. What is stored is reached through the ports in this package; tests and
 * the store implement them.
 */
@NullMarked
package org.plenum.meeting;

import org.jspecify.annotations.NullMarked;
