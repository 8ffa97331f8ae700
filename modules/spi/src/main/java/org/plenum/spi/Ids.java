package org.plenum.spi;

import java.util.regex.Pattern;

/** The one form that every id has. */
final class Ids {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int SHOWN = 40;

    private Ids() {}

    static void check(String what, String value) {
        if (!FORM.matcher(value).matches()) {
            String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
            throw new PlenumException(CommonError.INVALID, what + " '" + shown + "' is not 22 characters of base64url");
        }
    }
}
