package org.plenum.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The words of the command line.
 *
 * @param name of what is measured
 * @param page with markers for {@code name}, default docs/performance.md
 * @param receivers default 50, 200 and 1000
 * @param window messages under way at most load, default 32
 */
record Arguments(String name, Path page, List<Integer> receivers, int window) {

    Arguments {
        receivers = List.copyOf(receivers);
    }

    static Arguments parse(String... words) {
        if (words.length == 0) {
            throw new IllegalArgumentException("which one: fanout, join, acknowledgement, polls, notes, scan, slides or bare?");
        }
        return new Arguments(
                words[0],
                Path.of(option(words, "--page").orElse("docs/performance.md")),
                Arrays.stream(option(words, "--receivers").orElse("50,200,1000").split(",", -1))
                        .map(Integer::valueOf)
                        .toList(),
                Integer.parseInt(option(words, "--window").orElse("32")));
    }

    private static Optional<String> option(String[] words, String name) {
        int at = List.of(words).indexOf(name);
        return at >= 0 && at + 1 < words.length ? Optional.of(words[at + 1]) : Optional.empty();
    }
}
