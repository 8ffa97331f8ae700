package org.plenum.plugin.media.embedded.flow;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * What two sides of ICE know each other by (RFC 8445, section 5.3).
 *
 * @param ufrag name, 4-256 characters
 * @param password 22-256 characters
 */
record Credentials(String ufrag, String password) {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** 48 and 144 random bits: nobody guesses them, and nothing can be read from them. */
    static Credentials random(SecureRandom random) {
        return new Credentials(text(random, 8), text(random, 24));
    }

    private static String text(SecureRandom random, int signs) {
        return random.ints(signs, 0, SIGNS.length())
                .mapToObj(index -> String.valueOf(SIGNS.charAt(index)))
                .collect(Collectors.joining());
    }
}
