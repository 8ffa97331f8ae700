/**
 * Breakout rooms: who belongs to which, when they are open, and who asks for help. The rooms themselves are meetings, which the server makes
 * of what {@link org.plenum.plugin.breakout.Breakout#rooms} declares.
 */
@NullMarked
package org.plenum.plugin.breakout;

import org.jspecify.annotations.NullMarked;
