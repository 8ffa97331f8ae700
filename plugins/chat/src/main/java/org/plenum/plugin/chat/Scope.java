package org.plenum.plugin.chat;

/** Who a message is for. */
enum Scope {
    EVERYONE,
    /** Organizers, presenters, and the author. */
    STAFF,
    /** The author and one other person, and nobody else, not even staff. */
    PERSON
}
