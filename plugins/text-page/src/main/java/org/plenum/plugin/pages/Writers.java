package org.plenum.plugin.pages;

/** Who may write on a page. */
enum Writers {
    /** Organizers and presenters, and who added the page. */
    PRESENTERS,
    EVERYONE
}
