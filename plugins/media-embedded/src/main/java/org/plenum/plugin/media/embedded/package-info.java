/**
 * A media engine in this server: takes what each person sends and passes it on to those who may and want to have it, without decoding it. Nothing is null.
 *
 * <p>Here are rooms and people; {@code flow} carries the packets, {@code wire} knows what they look like. A room's state is touched in its {@link org.plenum.plugin.media.embedded.Mailbox} alone.
 */
@NullMarked
package org.plenum.plugin.media.embedded;

import org.jspecify.annotations.NullMarked;
