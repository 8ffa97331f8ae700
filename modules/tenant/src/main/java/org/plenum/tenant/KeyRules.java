package org.plenum.tenant;

/**
 * What a meeting's keys have to look like.
 *
 * @param length 6-40 characters, at least
 * @param notId the meeting's id may not be in the key
 */
public record KeyRules(
        int length, boolean lowerCase, boolean upperCase, boolean digits, boolean symbols, boolean notId) {
    /** For tenants that have set nothing. */
    public static final KeyRules STANDARD = new KeyRules(10, true, false, true, false, true);

    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;

    /** @throws org.plenum.spi.PlenumException INVALID if the length is out of range */
    public KeyRules {
        if (length < SHORTEST || length > LONGEST) {
            throw Invalid.field("keyRules.length", String.valueOf(length), "is not within " + SHORTEST + " to " + LONGEST);
        }
    }
}
