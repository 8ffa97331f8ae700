/**
 * Voice, pictures and shared screens: what a plugin brings that carries them ({@link org.plenum.spi.media.MediaEngine}), and how the feature of a meeting
 * uses it ({@link org.plenum.spi.media.Media}). Nothing is null.
 *
 * <p>An engine opens a {@link org.plenum.spi.media.MediaRoom} for a meeting and tells by {@link org.plenum.spi.media.MediaEvents} what happens there. Between
 * engine and browsers go {@link org.plenum.spi.media.Signal}s only, which whoever opened the room carries without understanding them.
 *
 * <p><b>Threads.</b> Methods of an engine and of a room may be called from any thread, return at once, and never wait for the network. The calls of one thread
 * take effect in their order. What is asked of a room that is closed, or for somebody who is not in it, does nothing: it may have crossed with
 * the news. An engine tells the events of one room one after the other, on threads of its own, never from within a call.
 *
 * @since 1
 */
@NullMarked
package org.plenum.spi.media;

import org.jspecify.annotations.NullMarked;
