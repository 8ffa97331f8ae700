package org.plenum.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.plenum.spi.ParticipantId;

/**
 * Takes ids of hidden people out of JSON text. Works on the finished text, so it finds an id wherever a plugin put it, also in a
 * String, and needs no class of the plugin. An id is a run of exactly 22 characters of base64url; 128 random bits don't
 * occur by chance.
 */
final class Masks {
    private static final int LENGTH = 22;
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final String SOMEONE = ParticipantId.SOMEONE.value();

    private Masks() {}

    /** Those of the ids that occur in the text. */
    static Set<String> found(String text, Set<String> ids) {
        var found = new LinkedHashSet<String>();
        if (!ids.isEmpty()) {
            for (int at = next(text, 0); at >= 0; at = next(text, at + LENGTH)) {
                String run = text.substring(at, at + LENGTH);
                if (ids.contains(run)) {
                    found.add(run);
                }
            }
        }
        return found;
    }

    /** The text with {@code someone} in place of these ids, and without entries whose key was one. */
    static String masked(String text, Set<String> ids) {
        String masked = replaced(text, ids);
        return !masked.equals(text) && masked.contains("\"" + SOMEONE + "\":") ? withoutKeys(masked) : masked;
    }

    /** The text, which need not be JSON, with {@code someone} in place of these ids. */
    static String replaced(String text, Set<String> ids) {
        if (ids.isEmpty()) {
            return text;
        }
        var result = new StringBuilder(text.length());
        int copied = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, at + LENGTH)) {
            if (ids.contains(text.substring(at, at + LENGTH))) {
                result.append(text, copied, at).append(SOMEONE);
                copied = at + LENGTH;
            }
        }
        if (copied == 0) {
            return text;
        }
        return result.append(text, copied, text.length()).toString();
    }

    /** Where the next run of exactly 22 id characters starts, or -1. */
    private static int next(String text, int from) {
        int start = from;
        int length = text.length();
        while (start < length) {
            while (start < length && !isIdCharacter(text.charAt(start))) {
                start++;
            }
            int end = start;
            while (end < length && isIdCharacter(text.charAt(end))) {
                end++;
            }
            if (end - start == LENGTH) {
                return start;
            }
            start = end;
        }
        return -1;
    }

    private static boolean isIdCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private static String withoutKeys(String text) {
        try {
            JsonNode tree = TREES.readTree(text);
            removeKeys(tree);
            return tree.toString();
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("text to mask is not JSON", fault);
        }
    }

    private static void removeKeys(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(SOMEONE);
        }
        node.forEach(Masks::removeKeys);
    }
}
