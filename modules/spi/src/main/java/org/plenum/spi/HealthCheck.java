package org.plenum.spi;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How it stands with something that a plugin needs, or does, on this server: for its administrators, and for what watches it.
 *
 * @param name the same each time, once in a plugin: 1-40 of {@code a-z 0-9 -}, first a letter
 * @param text for administrators of every tenant: 1-500 characters for {@code en} and {@code sv}; nothing secret, and nothing of people or meetings
 * @since 1
 */
public record HealthCheck(String name, State state, Map<String, String> text) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_TEXT = 500;

    /** From good to bad. */
    public enum State {
        UP,
        /** Something does not work that people notice; the rest does. */
        DEGRADED,
        /** The plugin cannot do what it is there for. */
        DOWN
    }

    /** @throws PlenumException INTERNAL if it has not the form that is said above: the plugin's fault */
    public HealthCheck {
        text = Map.copyOf(text);
        boolean worded = text.containsKey("en")
                && text.containsKey("sv")
                && text.values().stream().allMatch(one -> !one.isBlank() && one.length() <= LONGEST_TEXT);
        if (!NAME.matcher(name).matches() || !worded) {
            throw new PlenumException(CommonError.INTERNAL, "a health check has the name '" + name + "' and the text " + text);
        }
    }

    public static HealthCheck of(String name, State state, String english, String swedish) {
        return new HealthCheck(name, state, Map.of("en", english, "sv", swedish));
    }
}
