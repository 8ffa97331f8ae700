package org.plenum.plugin.clamav;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What clamd says of a stream. */
sealed interface Answer {
    Pattern FOUND = Pattern.compile("stream: (\\S.*) FOUND");

    /** It has looked at the whole stream and found nothing. */
    record Nothing() implements Answer {}

    /** @param name of what it found, as clamd has it */
    record Found(String name) implements Answer {}

    /** More than its StreamMaxLength; it has not looked at it. */
    record TooLong() implements Answer {}

    /** It has not told what it is about the stream. @param why for the log */
    record Failed(String why) implements Answer {}

    /** @param whole whether all of the stream was sent before this was said */
    static Answer of(String said, boolean whole) {
        if (said.equals("INSTREAM size limit exceeded. ERROR")) {
            return new TooLong();
        }
        if (!whole) {
            return new Failed("clamd answered before it had the whole file: '" + shown(said) + "'");
        }
        if (said.equals("stream: OK")) {
            return new Nothing();
        }
        Matcher found = FOUND.matcher(said);
        return found.matches() ? new Found(shown(found.group(1))) : new Failed("clamd says '" + shown(said) + "'");
    }

    /** What can be shown of it, up to 200 characters. */
    static String shown(String said) {
        String shown = said.replaceAll("[^\\x20-\\x7e]", "?");
        return shown.length() <= 200 ? shown : shown.substring(0, 199) + "~";
    }
}
