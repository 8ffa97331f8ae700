package org.plenum.privacy;

import java.util.List;
import java.util.Map;

/**
 * A part of the server that holds personal data: a plugin, the meetings, the accounts. Blocking; safe for all threads. Any
 * exception leaves the request open: it is tried again.
 */
public interface DataHolder {
    /** Such as {@code chat}. */
    String id();

    /** For people, by language. */
    Map<String, String> title();

    /** What it may hold, as its catalogue says; empty if it has none. */
    default List<KeptData> kept() {
        return List.of();
    }

    /** What it holds of somebody, oldest first. */
    List<HeldItem> held(DataSubject subject);

    /** Removes what it may not keep. Doing it twice is as doing it once. */
    void erase(DataSubject subject);

    /** The holders that are not always the same. */
    interface Plugins {
        /** Those that are here, and those that are gone and left something in one of the person's meetings. */
        List<DataHolder> of(DataSubject subject);
    }
}
