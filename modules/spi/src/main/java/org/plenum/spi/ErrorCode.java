package org.plenum.spi;

/** What went wrong. Implemented by enums; a plugin has its own. */
public interface ErrorCode {
    /** For an enum {@code NOT_AUTHOR} of plugin chat the wire says {@code chat:not-author}; given by {@link Enum#name()}. */
    String name();

    ErrorKind kind();
}
