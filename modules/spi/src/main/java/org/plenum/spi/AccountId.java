package org.plenum.spi;

/**
 * A person's account with a tenant; guests have none.
 *
 * @param value 22 characters of base64url (RFC 4648, section 5): 128 random bits
 */
public record AccountId(String value) {
    /** @throws PlenumException INVALID if the text is not 22 characters of {@code A-Z a-z 0-9 - _} */
    public AccountId {
        Ids.check("account id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
