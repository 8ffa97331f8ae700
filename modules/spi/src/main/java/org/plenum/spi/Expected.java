package org.plenum.spi;

/**
 * Somebody on a meeting's list who was never admitted.
 *
 * @param participant the id that this person will have in the meeting, signed in or by the link that was mailed to them
 * @param mail the address on the list; for replies to staff, never to be copied into an event or a state
 */
public record Expected(ParticipantId participant, String mail) {}
