package org.plenum.plugin.polls;

/** What a poll goes through, never back. */
enum Stage {
    /** Only staff know of it. */
    DRAFT,
    OPEN,
    CLOSED
}
