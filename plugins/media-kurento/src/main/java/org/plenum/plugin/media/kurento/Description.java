package org.plenum.plugin.media.kurento;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The little that is read and changed of session descriptions (RFC 8829). */
final class Description {
    /** Characters of a browser's offer; Chromium's, with all it can do, has 8000. */
    static final int LONGEST_OFFER = 65_536;
    /** Characters of a candidate. */
    static final int LONGEST_CANDIDATE = 1_000;

    private static final String PICTURE = "m=video ";
    private static final String END = "\r\n";

    private Description() {}

    /** The name of the first section, to which candidates belong. */
    static String firstMid(String offer) {
        return offer.lines().filter(line -> line.startsWith("a=mid:")).map(line -> line.substring("a=mid:".length()).strip()).findFirst().orElse("0");
    }

    /** Whether an answer takes no section at all, as the server answers who knows none of its codecs: with port 0, and without failing. */
    static boolean isRefusal(String answer) {
        return answer.lines().filter(line -> line.startsWith("m=")).map(section -> section.split(" ", 3)).allMatch(words -> words.length > 1 && words[1].equals("0"));
    }

    /**
     * The offer with VP8 as the only codec of its pictures, where it has that. Who sends in one codec to somebody who asked for another first makes the server decode and encode every
     * picture, for each receiver; all browsers know VP8.
     */
    static String withOneCodec(String offer) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        offer.lines().forEach(line -> {
            if (line.startsWith("m=")) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(line);
        });
        return parts.stream().flatMap(Description::reduced).map(line -> line + END).collect(Collectors.joining());
    }

    private static Stream<String> reduced(List<String> part) {
        Set<String> kept = part.stream()
                .filter(line -> line.toUpperCase(Locale.ROOT).matches("A=RTPMAP:\\d+ VP8/90000"))
                .map(line -> line.substring("a=rtpmap:".length(), line.indexOf(' ')))
                .collect(Collectors.toSet());
        if (kept.isEmpty() || !part.getFirst().startsWith(PICTURE)) {
            return part.stream();
        }
        return part.stream().map(line -> line.startsWith(PICTURE) ? section(line, kept) : line).filter(line -> isOf(line, kept));
    }

    /** Place, protocol, then the codecs. */
    private static String section(String line, Set<String> kept) {
        List<String> words = Arrays.asList(line.split(" "));
        return Stream.concat(words.stream().limit(3), words.stream().skip(3).filter(kept::contains)).collect(Collectors.joining(" "));
    }

    private static boolean isOf(String line, Set<String> kept) {
        if (!line.matches("a=(rtpmap|fmtp|rtcp-fb):\\d+ .*")) {
            return true;
        }
        return kept.contains(line.substring(line.indexOf(':') + 1, line.indexOf(' ')));
    }
}
