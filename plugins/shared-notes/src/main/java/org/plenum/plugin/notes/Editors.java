package org.plenum.plugin.notes;

/** Who may edit, besides staff. */
enum Editors {
    EVERYONE,
    /** Organizers and presenters only. */
    STAFF,
    /** Attendees whom staff has named. */
    NAMED
}
