package org.plenum.tenant;

import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/** Complaints about one field; their message starts with {@code field NAME: }, from which an answer takes the name. */
public final class Invalid {
    private static final int SHOWN = 60;

    private Invalid() {}

    /** An exception to throw; the value is cut to 60 characters. */
    public static PlenumException field(String name, String value, String complaint) {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        return new PlenumException(CommonError.INVALID, "field " + name + ": '" + shown + "' " + complaint);
    }

    /** @return the text without spaces around it
     *  @throws PlenumException INVALID if it is longer, shorter, or has control characters */
    public static String text(String name, String value, int shortest, int longest) {
        String text = value.strip();
        if (text.length() < shortest || text.length() > longest) {
            throw field(name, text, "has " + text.length() + " characters; " + shortest + " to " + longest + " are allowed");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw field(name, "", "has control characters");
        }
        return text;
    }
}
