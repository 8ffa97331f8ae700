package org.plenum.spi;

/**
 * A customer or partner of the operator; everything belongs to exactly one.
 *
 * @param value 22 characters of base64url (RFC 4648, section 5): 128 random bits
 */
public record TenantId(String value) {
    /** @throws PlenumException INVALID if the text is not 22 characters of {@code A-Z a-z 0-9 - _} */
    public TenantId {
        Ids.check("tenant id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
