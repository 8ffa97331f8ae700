package org.plenum.spi;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the operator has set for the whole server, by whole names such as {@code plenum.media.port}; what administrators set for their tenant is in {@link Settings}.
 * What is blank is as if it were not set. Safe for all threads.
 *
 * @since 1
 */
public final class ServerSettings {
    private final Function<String, Optional<String>> lookup;

    private ServerSettings(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /** Those of this server, as WildFly finds values of expressions: a system property, else an environment variable such as PLENUM_MEDIA_PORT. */
    public static ServerSettings ofServer() {
        return of(name -> Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")))));
    }

    /** @param lookup what is set by a name */
    public static ServerSettings of(Function<String, Optional<String>> lookup) {
        return new ServerSettings(lookup);
    }

    /** Without space around it; empty if it is not set. */
    public Optional<String> text(String name) {
        return lookup.apply(name).map(String::strip).filter(set -> !set.isEmpty());
    }

    /**
     * @param preset if it is not set
     * @throws PlenumException INVALID, with name and value
     */
    public int number(String name, int preset, int least, int most) {
        return value(name, text -> within(parsed(text), least, most)).orElse(preset);
    }

    /**
     * An ISO 8601 duration, such as PT5S.
     *
     * @param preset if it is not set
     * @throws PlenumException INVALID, with name and value
     */
    public Duration duration(String name, Duration preset, Duration least, Duration most) {
        return value(name, text -> within(elapsing(text), least, most)).orElse(preset);
    }

    /**
     * @param parse throws {@link IllegalArgumentException} that says what is wrong
     * @return empty if it is not set
     * @throws PlenumException INVALID, with name, value and what is wrong
     */
    public <T> Optional<T> value(String name, Function<String, T> parse) {
        return text(name).map(text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException malformed) {
                throw new PlenumException(CommonError.INVALID, name + " is '" + text + "': " + malformed.getMessage(), malformed);
            }
        });
    }

    private static int parsed(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("no number", malformed);
        }
    }

    private static Duration elapsing(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("no duration such as PT5S", malformed);
        }
    }

    private static <T extends Comparable<T>> T within(T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("it may be " + least + " to " + most);
        }
        return value;
    }
}
