package org.plenum.plugin.media.embedded.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a browser answered.
 *
 * @param fingerprints of the browser's certificate, such as {@code sha-256 AB:CD…}, algorithm in lower case and digits in upper case
 */
public record Answer(String ufrag, String password, Set<String> fingerprints, List<Part> parts) {
    /** Most characters that are read. */
    public static final int LONGEST = 65_536;

    private static final int MOST_PARTS = 512;
    private static final int MOST_SOURCES = 16;

    public Answer {
        fingerprints = Set.copyOf(fingerprints);
        parts = List.copyOf(parts);
    }

    /**
     * One section of it.
     *
     * @param accepted not refused, and neither inactive nor without a codec
     * @param sources that the browser has named for it
     */
    public record Part(String mid, boolean accepted, Set<Integer> sources) {
        public Part {
            sources = Set.copyOf(sources);
        }
    }

    /** @return none if it is too long, malformed, or lacks what a connection needs */
    public static Optional<Answer> parse(String text) {
        return text.length() > LONGEST ? Optional.empty() : new Reader().read(text);
    }

    private static final class Reader {
        private final Set<String> fingerprints = new HashSet<>();
        private final List<Part> parts = new ArrayList<>();
        private String ufrag = "";
        private String password = "";
        private boolean isActive;
        private boolean inPart;
        private String mid = "";
        private boolean accepted;
        private final Set<Integer> sources = new HashSet<>();

        Optional<Answer> read(String text) {
            if (!text.startsWith("v=0")) {
                return Optional.empty();
            }
            text.lines().forEach(this::line);
            endPart();
            boolean complete = isWithin(ufrag, 4, 256) && isWithin(password, 22, 256) && !fingerprints.isEmpty() && isActive;
            return complete && parts.size() <= MOST_PARTS
                    ? Optional.of(new Answer(ufrag, password, fingerprints, parts))
                    : Optional.empty();
        }

        private static boolean isWithin(String text, int least, int most) {
            return text.length() >= least && text.length() <= most && text.chars().allMatch(sign -> sign > ' ' && sign < 127);
        }

        private void line(String line) {
            if (line.startsWith("m=")) {
                endPart();
                inPart = true;
                String[] words = line.split(" ", 3);
                accepted = words.length > 1 && !words[1].equals("0");
            } else if (line.startsWith("a=")) {
                int colon = line.indexOf(':');
                attribute(colon < 0 ? line.substring(2) : line.substring(2, colon), colon < 0 ? "" : line.substring(colon + 1).strip());
            }
        }

        private void attribute(String name, String value) {
            switch (name) {
                case "ice-ufrag" -> ufrag = ufrag.isEmpty() ? value : ufrag;
                case "ice-pwd" -> password = password.isEmpty() ? value : password;
                case "fingerprint" -> fingerprint(value);
                case "setup" -> isActive |= value.equals("active");
                case "mid" -> mid = value;
                case "inactive" -> accepted = false;
                case "ssrc" -> source(value);
                default -> {
                    // Of no use here.
                }
            }
        }

        private void fingerprint(String value) {
            String[] words = value.split(" ", 2);
            if (words.length == 2 && fingerprints.size() < MOST_SOURCES && value.length() < 300) {
                fingerprints.add(words[0].toLowerCase(Locale.ROOT) + " " + words[1].toUpperCase(Locale.ROOT));
            }
        }

        private void source(String value) {
            String number = value.split(" ", 2)[0];
            if (number.matches("[0-9]{1,10}") && sources.size() < MOST_SOURCES) {
                sources.add((int) Long.parseLong(number));
            }
        }

        private void endPart() {
            if (inPart && parts.size() <= MOST_PARTS) {
                parts.add(new Part(mid, accepted, sources));
            }
            inPart = false;
            mid = "";
            accepted = false;
            sources.clear();
        }
    }
}
