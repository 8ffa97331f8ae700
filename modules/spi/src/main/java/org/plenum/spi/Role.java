package org.plenum.spi;

/** What a person is in a meeting; given by account or link, changed by staff, kept over reconnects. */
public enum Role {
    ORGANIZER,
    PRESENTER,
    ATTENDEE;

    /** Organizers and presenters: they see hidden attendees, the lobby, and events for {@link Audience.Staff}. */
    public boolean isStaff() {
        return this != ATTENDEE;
    }
}
