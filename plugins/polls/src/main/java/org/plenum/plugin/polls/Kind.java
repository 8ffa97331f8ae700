package org.plenum.plugin.polls;

/** How a question is answered. */
enum Kind {
    /** With one option. */
    SINGLE,
    /** With some options. */
    MULTIPLE,
    /** With a step of a scale; its options are the steps. */
    RATING,
    /** In one's own words. */
    TEXT,
    /** With some options, of which some are right. */
    QUIZ;

    /** Whether those who ask write the options. */
    boolean hasWrittenOptions() {
        return this != RATING && this != TEXT;
    }
}
