package org.plenum.tenant;

import java.util.Locale;
import java.util.Set;
import org.plenum.spi.PlenumException;

/** Which passwords are good enough: length counts, mixtures of characters do not. */
final class PasswordRules {
    private static final int SHORTEST = 10;
    /** Longer ones are no attempt to be safe, but to keep the server busy. */
    private static final int LONGEST = 200;
    /** Of the commonest known to have leaked, those of 10 characters and more; digits at the end are cut before comparing. */
    private static final Set<String> COMMONEST = Set.of(
            "1234567890", "0987654321", "1q2w3e4r5t", "1qaz2wsx3edc", "q1w2e3r4t5", "qwertyuiop", "asdfghjkl", "zxcvbnm",
            "qwerty", "qwerty1234", "password", "passw0rd", "p@ssword", "p@ssw0rd", "iloveyou", "letmein", "welcome", "sunshine",
            "princess", "football", "baseball", "superman", "trustno1", "administrator", "admin", "changeme", "starwars", "computer",
            "michelle", "jennifer", "liverpool", "manchester", "basketball", "abcdefghij", "abcdefgh", "abcd", "abc", "aaaaaaaaaa",
            "lösenord", "losenord", "hejhejhej", "sommar", "stockholm", "valkommen", "välkommen", "plenum", "plenumplenum", "meeting");

    private PasswordRules() {}

    /** @throws PlenumException one of the PASSWORD errors */
    static void check(String mail, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new PlenumException(
                    TenantError.PASSWORD_TOO_SHORT, "field password: has " + password.length() + " characters; " + SHORTEST + " are needed");
        }
        if (password.length() > LONGEST) {
            throw new PlenumException(
                    TenantError.PASSWORD_TOO_LONG, "field password: has " + password.length() + " characters; " + LONGEST + " are allowed");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.equals(mail) || plain.equals(mail.substring(0, mail.indexOf('@')))) {
            throw new PlenumException(TenantError.PASSWORD_IS_MAIL, "field password: is the mail address");
        }
        if (isCommon(plain)) {
            throw new PlenumException(TenantError.PASSWORD_TOO_COMMON, "field password: is one of the commonest");
        }
    }

    private static boolean isCommon(String plain) {
        String stem = plain.replaceFirst("[0-9!.?]+$", "");
        return COMMONEST.contains(plain) || COMMONEST.contains(stem) || plain.chars().distinct().count() < 4;
    }
}
