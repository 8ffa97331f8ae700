/** What Plenum is measured against: a WebSocket application without any logic, deployed beside it. */
@NullMarked
package org.plenum.bench.bare;

import org.jspecify.annotations.NullMarked;
