package org.plenum.spi;

/**
 * A meeting, for as long as it is kept.
 *
 * @param value 22 characters of base64url (RFC 4648, section 5): 128 random bits
 */
public record MeetingId(String value) {
    /** @throws PlenumException INVALID if the text is not 22 characters of {@code A-Z a-z 0-9 - _} */
    public MeetingId {
        Ids.check("meeting id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
