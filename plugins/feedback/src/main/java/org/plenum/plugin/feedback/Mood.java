package org.plenum.plugin.feedback;

/** What people show beside their name. */
enum Mood {
    FINE,
    SLOWER,
    FASTER,
    QUESTION,
    NEED_HELP
}
