/**
 * A lean WebSocket client for load and proofs: a few selector threads drive thousands of sockets.
 *
 * <p>{@link org.plenum.bench.client.SocketLoops} connects, {@link org.plenum.bench.client.ClientSocket} sends,
 * {@link org.plenum.bench.client.SocketListener} is told on a selector thread and must not block it.
 * {@link org.plenum.bench.client.PlenumSession} signs in or enters as a guest over REST and
 * {@link org.plenum.bench.client.MeetingClient} stays in a meeting across lost connections. It trusts the server: UTF-8 is
 * not checked, no extension is offered, and a message may be 64 MiB.
 */
@NullMarked
package org.plenum.bench.client;

import org.jspecify.annotations.NullMarked;
