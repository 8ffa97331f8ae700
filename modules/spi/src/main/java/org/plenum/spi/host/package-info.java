/**
 * How plugins and the server find each other. For the server; plugins have no use for it.
 *
 * <p>Plugins and server are deployed and removed independently and in any order; {@link org.plenum.spi.host.Rendezvous} in the
 * SPI's module is the one place that outlives both. It holds a plugin only between its start and its end, so nothing of a
 * plugin stays reachable after it was undeployed.
 */
@NullMarked
package org.plenum.spi.host;

import org.jspecify.annotations.NullMarked;
