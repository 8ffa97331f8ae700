/** The kernel on this server: its wiring, the meeting's socket, commands over REST, and the gate in front of plugins. */
@NullMarked
package org.plenum.web.kernel;

import org.jspecify.annotations.NullMarked;
