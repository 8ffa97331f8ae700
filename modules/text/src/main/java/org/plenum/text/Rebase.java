package org.plenum.text;

import java.util.ArrayList;
import java.util.List;

/** Moves somebody's changes over those that came first. */
public final class Rebase {
    private Rebase() {}

    /**
     * @param changes in order, each made to the text after the one before it
     * @param over what was changed since, in order; may hold the first of {@code changes}, which were taken already
     * @param length of the text now
     * @return those that were not taken yet, made to the text as it is now
     * @throws BadChange if one is malformed, or was not made to the text that {@code over} begins with
     */
    public static List<Change> moved(List<Change> changes, List<Trace> over, int length, String author) {
        check(changes, over.isEmpty() ? length : over.getFirst().length());
        var left = new ArrayList<>(changes);
        for (Trace trace : over) {
            if (!left.isEmpty() && left.getFirst().id().equals(trace.id()) && author.equals(trace.author())) {
                left.removeFirst();
            } else {
                move(left, trace.sections());
            }
        }
        return List.copyOf(left);
    }

    private static void check(List<Change> changes, int length) {
        int at = length;
        for (Change change : changes) {
            if (change.length() != at) {
                throw new BadChange(BadChange.Reason.OUTSIDE, "a change of a text of " + change.length() + "; it has " + at);
            }
            change.check();
            at = change.lengthAfter();
        }
    }

    /** One after the other, as a browser does it that is told of the changes one by one: taken together they may end elsewhere. */
    private static void move(List<Change> changes, Sections other) {
        Sections over = other;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            changes.set(i, change.over(over));
            over = Move.over(over, change.sections(), true);
        }
    }
}
