package org.plenum.spi;

/**
 * A person in one meeting. The same person has another id in another meeting; whoever reconnects or comes back keeps it.
 *
 * @param value 22 characters of base64url (RFC 4648, section 5): 128 random bits; or {@code someone}
 */
public record ParticipantId(String value) {
    /** Stands for every hidden attendee on the wire to people who may not know of them; never in the event log. */
    public static final ParticipantId SOMEONE = new ParticipantId("someone");

    /** @throws PlenumException INVALID if the text is neither an id nor {@code someone} */
    public ParticipantId {
        if (!value.equals("someone")) {
            Ids.check("participant id", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
