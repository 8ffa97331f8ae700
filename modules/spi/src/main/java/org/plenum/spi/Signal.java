package org.plenum.spi;

import java.util.Optional;

/**
 * A kind of message that is passed on at once, never stored, and may be lost: typing, a pointer, a level. It goes to all for whom the
 * feature is on and who may know of the sender, up to 20 a second from one person; more are dropped.
 *
 * @param name lower case with hyphens: {@code typing}
 * @param permission held by the sender
 * @param reading held by those it goes to; empty for everybody
 */
public record Signal(String name, Permission permission, Optional<Permission> reading) {
    /** For everybody. */
    public Signal(String name, Permission permission) {
        this(name, permission, Optional.empty());
    }
}
