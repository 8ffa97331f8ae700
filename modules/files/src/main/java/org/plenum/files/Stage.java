package org.plenum.files;

import java.util.Locale;
import org.plenum.spi.FileState;

/** How far a file has come. */
public enum Stage {
    /** Bytes are still to come. */
    RECEIVING(FileState.CHECKING),
    CHECKING(FileState.CHECKING),
    WAITING(FileState.WAITING),
    RELEASED(FileState.RELEASED),
    REFUSED(FileState.REFUSED),
    WITHDRAWN(FileState.WITHDRAWN),
    DELETED(FileState.DELETED);

    private final FileState state;

    Stage(FileState state) {
        this.state = state;
    }

    /** As plugins are told. */
    public FileState state() {
        return state;
    }

    /** Whether its bytes lie among those that count for quotas. */
    public boolean isKept() {
        return this == RECEIVING || this == CHECKING || this == WAITING || this == RELEASED;
    }

    /** As it is stored: {@code released}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Stage of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
