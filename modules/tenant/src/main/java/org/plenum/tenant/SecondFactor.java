package org.plenum.tenant;

/**
 * An account's time-based one-time codes.
 *
 * @param secret in base32; empty if there is none
 * @param confirmed whether a first code was right: only then is it asked for at sign-in
 */
public record SecondFactor(String secret, boolean confirmed) {
    /** No codes are asked for. */
    public static final SecondFactor NONE = new SecondFactor("", false);

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "SecondFactor[confirmed=" + confirmed + "]";
    }
}
