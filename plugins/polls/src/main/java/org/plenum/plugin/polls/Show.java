package org.plenum.plugin.polls;

/** Who is shown the results. Nobody is shown there how somebody voted. */
enum Show {
    /** Everyone, while votes come in. */
    LIVE,
    /** Everyone, once the poll is closed. */
    CLOSED,
    /** Organizers and presenters; they may publish them. */
    STAFF
}
