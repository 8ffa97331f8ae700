package org.plenum.plugin.media.kurento;

import java.util.List;

/** The little that is read of session descriptions (RFC 8829). */
final class Description {
    /** Characters of a browser's offer; Chromium's, with all it can do, has 8000. */
    static final int LONGEST_OFFER = 65_536;
    /** Characters of a candidate. */
    static final int LONGEST_CANDIDATE = 1_000;

    private Description() {}

    /** The name of the first section, to which candidates belong. */
    static String firstMid(String offer) {
        return offer.lines().filter(line -> line.startsWith("a=mid:")).map(line -> line.substring("a=mid:".length()).strip()).findFirst().orElse("0");
    }

    /** Whether an answer takes no section at all, as the server answers who knows none of its codecs: with port 0, and without failing. */
    static boolean isRefusal(String answer) {
        List<String> sections = answer.lines().filter(line -> line.startsWith("m=")).toList();
        return sections.stream().allMatch(section -> section.split(" ", 3).length > 1 && section.split(" ", 3)[1].equals("0"));
    }
}
