package org.plenum.spi.media;

import java.util.Set;

/**
 * What somebody may do with media who joins.
 *
 * @param send kinds that are passed on when they are sent; changed by {@link MediaRoom#setAllowed}
 * @since 1
 */
public record Rights(Set<Kind> send) {
    /** May see and hear, and send nothing. */
    public static final Rights RECEIVE = new Rights(Set.of());

    public Rights {
        send = Set.copyOf(send);
    }
}
