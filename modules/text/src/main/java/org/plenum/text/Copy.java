package org.plenum.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody's copy of the text, as a browser has it: own changes are there at once, and those of others are moved over own ones that are not
 * confirmed yet. For programs that take part, such as tests. Not safe for several threads.
 */
public final class Copy {
    private final List<Change> pending = new ArrayList<>();
    private String text;
    private int version;

    /** @param version how many changes the text has had */
    public Copy(int version, String text) {
        this.version = version;
        this.text = text;
    }

    public String text() {
        return text;
    }

    public int version() {
        return version;
    }

    /** Own changes that are not confirmed, made to the text of {@link #version}. */
    public List<Change> pending() {
        return List.copyOf(pending);
    }

    /** Changes the copy. */
    public void edit(String id, int from, int to, String insert) {
        var change = new Change(id, text.length(), List.of(new Edit(from, to, Pieces.of(insert))));
        change.check();
        pending.add(change);
        text = applied(change.sections());
    }

    /** Takes changes that were made to the text of a version; those that are here already are passed over. */
    public void take(int since, List<Change> changes) {
        for (Change change : changes.subList(Math.clamp((long) version - since, 0, changes.size()), changes.size())) {
            take(change);
        }
    }

    private void take(Change change) {
        version++;
        if (!pending.isEmpty() && pending.getFirst().id().equals(change.id())) {
            pending.removeFirst();
            return;
        }
        Sections over = change.sections();
        for (int i = 0; i < pending.size(); i++) {
            Change own = pending.get(i);
            pending.set(i, own.over(over));
            over = Move.over(over, own.sections(), true);
        }
        text = applied(over);
    }

    private String applied(Sections sections) {
        var after = new StringBuilder(text.length());
        int at = 0;
        for (Sections.Section section : sections.all()) {
            after.append(section.isKept() ? text.substring(at, at + section.length()) : section.text());
            at += section.length();
        }
        return after.toString();
    }
}
