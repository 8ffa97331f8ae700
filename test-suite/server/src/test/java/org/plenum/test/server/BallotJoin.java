package org.plenum.test.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody would do who has a dump of all that is stored and wants to know who voted how: look for a line that has both, and take
 * each ballot box less the one before, by order and time, for the vote of who voted last.
 */
final class BallotJoin {
    private static final Pattern BOX = Pattern.compile("\"ballots\":([1-9][0-9]*),\"counts\":\\[([0-9,]*)\\]");

    private BallotJoin() {}

    /**
     * The links that were found, in words; none if the dump keeps the secret.
     *
     * @param lines stored rows in the order of being written
     * @param poll id
     * @param voters ids of the people who voted
     * @param answers what was written in secret, each different from all else
     */
    static List<String> links(List<String> lines, String poll, List<String> voters, List<String> answers) {
        var found = new ArrayList<String>();
        Optional<String> last = Optional.empty();
        Optional<String> before = Optional.empty();
        for (String line : lines.stream().filter(line -> line.contains(poll)).toList()) {
            Optional<String> voter = voters.stream().filter(line::contains).findFirst();
            Matcher box = BOX.matcher(line);
            boolean hasBox = box.find();
            if (voter.isPresent() && (hasBox || answers.stream().anyMatch(line::contains))) {
                found.add("one row has " + voter.get() + " and a vote");
            }
            if (hasBox) {
                String counts = box.group(1) + ": " + box.group(2);
                if (before.isPresent() && !before.get().equals(counts)) {
                    found.add(last.orElse("somebody") + " made " + counts + " of " + before.get());
                }
                before = Optional.of(counts);
            }
            last = voter.or(lastly(last));
        }
        return found;
    }

    private static java.util.function.Supplier<Optional<String>> lastly(Optional<String> voter) {
        return () -> voter;
    }
}
