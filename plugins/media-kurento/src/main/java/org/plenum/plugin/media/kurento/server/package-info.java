/**
 * What is asked of a media server, and how a Kurento media server is asked. Rooms see the interfaces only; everything that knows the client's library is behind
 * {@link org.plenum.plugin.media.kurento.server.KurentoDialer}. Nothing is null.
 *
 * <p><b>Threads.</b> What returns a stage returns at once; the stage completes on a thread of {@link org.plenum.plugin.media.kurento.server.Threads}, at the
 * latest after its time limit. Exceptionally it completes with {@link org.plenum.plugin.media.kurento.server.ServerFailure} only.
 */
@NullMarked
package org.plenum.plugin.media.kurento.server;

import org.jspecify.annotations.NullMarked;
