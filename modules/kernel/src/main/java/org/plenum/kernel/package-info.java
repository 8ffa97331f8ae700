/** Plugin registry, dispatcher, running meetings, event log. Plain Java; nothing is null; times are UTC instants. */
@NullMarked
package org.plenum.kernel;

import org.jspecify.annotations.NullMarked;
