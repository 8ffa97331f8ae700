package org.plenum.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The two keys of a meeting. Kept readable, because the owner copies them from the meeting's page.
 *
 * @param attendee for attendees, where access is by key
 * @param presenter makes its holder a presenter
 */
public record Keys(String attendee, String presenter) {

    boolean isAttendees(String given) {
        return same(attendee, given);
    }

    boolean isPresenters(String given) {
        return same(presenter, given);
    }

    /** Compares digests, so that the time says neither where two keys differ nor how long the right one is. */
    private static boolean same(String key, String given) {
        return MessageDigest.isEqual(digest(key), digest(given)) && !key.isEmpty();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Never shows the keys. */
    @Override
    public String toString() {
        return "Keys";
    }
}
