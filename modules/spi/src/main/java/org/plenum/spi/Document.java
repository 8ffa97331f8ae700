package org.plenum.spi;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file made of a feature's part in a meeting, for one reader.
 *
 * @param name of the file without its ending, the same in each language: 1-40 of {@code a-z 0-9 -}, first a letter
 * @param type what it is
 * @param title for people: texts of 1-100 characters for {@code en} and {@code sv}, and more languages if there are any
 * @param text of the file, without a byte order mark; may be empty
 * @since 1
 */
public record Document(String name, Type type, Map<String, String> title, String text) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_TITLE = 100;

    /** What a document is. Nothing that a browser would run. */
    public enum Type {
        TEXT("txt", "text/plain"),
        MARKDOWN("md", "text/markdown"),
        /** RFC 4180, as {@link DocumentText#csv} writes it. */
        CSV("csv", "text/csv");

        private final String ending;
        private final String media;

        Type(String ending, String media) {
            this.ending = ending;
            this.media = media;
        }

        /** Such as {@code text/csv}, always in UTF-8. */
        public String media() {
            return media;
        }
    }

    /** @throws PlenumException INTERNAL if it has not the form that is said above: the plugin's fault */
    public Document {
        title = Map.copyOf(title);
        boolean titled = title.containsKey("en")
                && title.containsKey("sv")
                && title.values().stream().allMatch(one -> !one.isBlank() && one.length() <= LONGEST_TITLE);
        if (!NAME.matcher(name).matches() || !titled) {
            throw new PlenumException(CommonError.INTERNAL, "a document has the name '" + name + "' and the title " + title);
        }
    }

    /** The same for both languages that every text has. */
    public static Map<String, String> titled(String english, String swedish) {
        return Map.of("en", english, "sv", swedish);
    }

    /** Whether a reader's language is Swedish; every other is given English. */
    public static boolean isSwedish(Locale language) {
        return language.getLanguage().equals("sv");
    }

    /** Its name as a file, and in its address: {@code notes.md}. */
    public String file() {
        return name + "." + type.ending;
    }
}
