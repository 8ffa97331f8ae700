/**
 * A media engine on Kurento media servers that the operator runs beside Plenum. Here are rooms and people; {@code server} asks the servers. Nothing is null.
 *
 * <p>A room is a pipeline in one server. What somebody sends of themselves goes into one endpoint there, a shared screen with its sound into another, and everybody who is given
 * something of it has an endpoint for it, to which it is connected in the server: nothing is decoded. A Kurento endpoint is negotiated once, so whatever changes later
 * is done by connecting and disconnecting endpoints, and a connection that has to begin anew gets another endpoint under another name.
 *
 * <p>A room's state is touched in its {@link org.plenum.plugin.media.kurento.server.Mailbox} alone, which never waits: answers of the server come back into it.
 */
@NullMarked
package org.plenum.plugin.media.kurento;

import org.jspecify.annotations.NullMarked;
