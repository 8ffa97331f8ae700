package org.plenum.meeting;

/** Who waits until staff admits them. The owner never does. */
public enum Lobby {
    NOBODY,
    /** Who has no account with the meeting's tenant and does not hold the presenters' key. */
    GUESTS,
    /** All but presenters with an account of the tenant. */
    EVERYBODY
}
