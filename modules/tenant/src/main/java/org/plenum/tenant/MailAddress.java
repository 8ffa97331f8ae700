package org.plenum.tenant;

import java.util.Locale;
import java.util.regex.Pattern;

/** The one form in which mail addresses are kept: in lower case, so that each belongs to one account. */
public final class MailAddress {
    private static final Pattern FORM = Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]{1,189}");

    private MailAddress() {}

    /** @throws org.plenum.spi.PlenumException INVALID if it cannot be one */
    public static String of(String text) {
        String mail = text.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(mail).matches()) {
            throw Invalid.field("mail", mail, "is no mail address");
        }
        return mail;
    }
}
