package org.plenum.spi;

/**
 * A file, for as long as anything is known of it.
 *
 * @param value 22 characters of base64url (RFC 4648, section 5): 128 random bits
 * @since 1
 */
public record FileId(String value) {
    /** @throws PlenumException INVALID if the text is not 22 characters of {@code A-Z a-z 0-9 - _} */
    public FileId {
        Ids.check("file id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
