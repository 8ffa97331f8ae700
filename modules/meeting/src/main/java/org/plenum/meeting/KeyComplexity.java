package org.plenum.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;

/**
 * Six rules for the keys of a tenant's meetings.
 *
 * @param length at least so many characters; nobody's key has more than 100
 * @param notId the key may not contain the meeting's id
 */
public record KeyComplexity(
        int length, boolean lowerCase, boolean upperCase, boolean digits, boolean symbols, boolean notId) {
    private static final int LONGEST = 100;
    /** Lower-case letters and digits alone give a key of this length 79 bits. */
    private static final int GENERATED = 16;
    // Without those that look like each other. The symbols stay as they are in an address.
    private static final String LOWER = "abcdefghjkmnpqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String SYMBOLS = "-_.~";

    /** @throws PlenumException WEAK_KEY, naming the field and the broken rule, not the key */
    public void check(String field, String key, MeetingId meeting) {
        if (key.length() < length || key.length() > LONGEST) {
            throw weak(field, "has " + key.length() + " characters; " + length + " to " + LONGEST + " are allowed");
        }
        if (key.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c))) {
            throw weak(field, "has spaces or control characters");
        }
        demand(lowerCase, key.chars().anyMatch(Character::isLowerCase), field, "has no lower-case letter");
        demand(upperCase, key.chars().anyMatch(Character::isUpperCase), field, "has no upper-case letter");
        demand(digits, key.chars().anyMatch(Character::isDigit), field, "has no digit");
        demand(symbols, !key.chars().allMatch(Character::isLetterOrDigit), field, "has no symbol");
        demand(notId, !key.toLowerCase(Locale.ROOT).contains(meeting.value().toLowerCase(Locale.ROOT)), field, "has the meeting's id in it");
    }

    /** A strong key that keeps all rules. */
    String generate(RandomGenerator random) {
        var kinds = new ArrayList<>(List.of(LOWER, DIGITS));
        if (upperCase) {
            kinds.add(UPPER);
        }
        if (symbols) {
            kinds.add(SYMBOLS);
        }
        String all = String.join("", kinds);
        var characters = new ArrayList<Character>();
        kinds.forEach(kind -> characters.add(pick(kind, random)));
        while (characters.size() < Math.max(length, GENERATED)) {
            characters.add(pick(all, random));
        }
        Collections.shuffle(characters, random);
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static char pick(String from, RandomGenerator random) {
        return from.charAt(random.nextInt(from.length()));
    }

    private static void demand(boolean rule, boolean kept, String field, String complaint) {
        if (rule && !kept) {
            throw weak(field, complaint);
        }
    }

    private static PlenumException weak(String field, String complaint) {
        return new PlenumException(MeetingError.WEAK_KEY, "field " + field + ": the key " + complaint);
    }
}
