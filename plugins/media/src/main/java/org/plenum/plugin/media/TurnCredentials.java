package org.plenum.plugin.media;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Name and password for a relay, for a time, as coturn and others take them with {@code use-auth-secret} ("TURN REST API", draft-uberti-behave-turn-rest-00): the name
 * begins with the second in which they end, and the password is a MAC of it with the secret that the relay has, too. SHA-1 is what they agree on.
 */
record TurnCredentials(String username, String password) {
    private static final String MAC = "HmacSHA1";

    /** @param opaque anything without a colon; relays write it into their logs, so nothing of the person */
    static TurnCredentials until(Instant end, String opaque, String secret) {
        String username = end.getEpochSecond() + ":" + opaque;
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return new TurnCredentials(username, Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
            throw new IllegalStateException("this Java has no " + MAC, missing);
        }
    }

    @Override
    public String toString() {
        return username;
    }
}
