/**
 * What goes over the wire: STUN, RTP, RTCP and SDP, read and written. Nothing here keeps a connection. Nothing is null.
 *
 * <p>All of it is read from strangers: readers check every length, and refuse by an empty answer or {@code false}, never by an exception.
 */
@NullMarked
package org.plenum.plugin.media.embedded.wire;

import org.jspecify.annotations.NullMarked;
