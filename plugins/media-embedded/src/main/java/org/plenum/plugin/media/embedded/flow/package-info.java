/**
 * Carries packets: a port, its lanes, and the connections on them (ICE, DTLS, SRTP); what is sent up, and what of it is sent down to whom. Nothing is null.
 *
 * <p><b>Threads.</b> Each lane is a thread with a socket of its own on the same port. A connection belongs to one lane, and all that hangs on it is touched by that
 * lane's thread alone, so no packet waits for a lock. What arrives on another lane is handed over through {@code Inbox}; everybody else uses {@code Lane.execute}. Handshakes
 * run on virtual threads.
 *
 * <p><b>Time</b> is {@link System#nanoTime}, given as {@code now}.
 */
@NullMarked
package org.plenum.plugin.media.embedded.flow;

import org.jspecify.annotations.NullMarked;
