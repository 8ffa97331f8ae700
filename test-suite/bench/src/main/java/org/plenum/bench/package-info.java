/**
 * Measures a Plenum server on this machine beside a bare WebSocket broadcaster on the same server; see
 * {@link org.plenum.bench.Bench}. Times are of one clock, because sender and receivers are one process. Nothing but 127.0.0.1 is
 * used, and every process started here is ended here, by its id.
 */
@NullMarked
package org.plenum.bench;

import org.jspecify.annotations.NullMarked;
