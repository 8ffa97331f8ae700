package org.plenum.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one person wrote, for them to read. */
public final class Written {
    private Written() {}

    /** None if nothing was put in, or nothing is left of it but its length. */
    public static Optional<String> in(List<Change> changes) {
        return unlessBlank(
                changes.stream().map(Change::inserted).toList(),
                changes.stream().map(change -> change.blanked().inserted()).toList());
    }

    /** The passages of some authors; none if nothing is left of them but their length. */
    public static Optional<String> in(List<Passage> passages, Predicate<String> author) {
        List<Passage> own = passages.stream().filter(passage -> author.test(passage.author())).toList();
        return unlessBlank(
                own.stream().map(Passage::text).toList(),
                own.stream().map(passage -> passage.blanked().text()).toList());
    }

    private static Optional<String> unlessBlank(List<String> texts, List<String> blank) {
        return texts.equals(blank)
                ? Optional.empty()
                : Optional.of(texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" … ")));
    }

    /** The passages without what some authors wrote: as long, so that the words of others stay where they are. */
    public static List<Passage> without(List<Passage> passages, Predicate<String> author) {
        return passages.stream().map(passage -> author.test(passage.author()) ? passage.blanked() : passage).toList();
    }
}
