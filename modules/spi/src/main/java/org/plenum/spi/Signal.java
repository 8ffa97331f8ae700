package org.plenum.spi;

/**
 * A kind of message that is passed on at once, never stored, and may be lost: typing, a pointer, a level. It goes to all who
 * may know of the sender, up to 20 a second from one person; more are dropped.
 *
 * @param name lower case with hyphens: {@code typing}
 * @param permission held by the sender
 */
public record Signal(String name, Permission permission) {}
