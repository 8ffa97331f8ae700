package org.plenum.privacy;

import java.util.Map;

/**
 * A kind of personal data that a holder may hold, for people, by language.
 *
 * @param purpose why it is kept
 * @param seenBy who sees it
 * @param kept for how long
 */
public record KeptData(Map<String, String> title, Map<String, String> purpose, Map<String, String> seenBy, Map<String, String> kept) {
    public KeptData {
        title = Map.copyOf(title);
        purpose = Map.copyOf(purpose);
        seenBy = Map.copyOf(seenBy);
        kept = Map.copyOf(kept);
    }
}
