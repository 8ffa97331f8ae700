package org.plenum.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What one person did to the text at a time.
 *
 * @param id made by who changes it, at random: tells them their own change, and that it was made already; nobody else learns anything by it
 * @param length of the text it was made to
 * @param edits in order, none overlapping; empty if others have taken out all that it would have changed
 */
public record Change(String id, int length, List<Edit> edits) {
    private static final int ID_LENGTH = 11;

    public Change {
        edits = List.copyOf(edits);
    }

    /** @throws BadChange MALFORMED, or OUTSIDE if it goes beyond the text it says it was made to */
    void check() {
        if (id.length() != ID_LENGTH || !id.chars().allMatch(Change::isOfId)) {
            throw new BadChange(BadChange.Reason.MALFORMED, "the id of a change has " + id.length() + " characters; it takes " + ID_LENGTH + " of base64url");
        }
        int at = 0;
        for (Edit edit : edits) {
            String text = edit.text();
            if (edit.from() < at || edit.to() < edit.from() || (edit.to() == edit.from() && text.isEmpty())) {
                throw new BadChange(BadChange.Reason.MALFORMED, "edit of " + edit.from() + " to " + edit.to() + " after " + at + " with " + text.length());
            }
            if (edit.to() > length) {
                throw new BadChange(BadChange.Reason.OUTSIDE, "edit of " + edit.from() + " to " + edit.to() + " in a text of " + length);
            }
            Characters.check(text);
            at = edit.to();
        }
    }

    private static boolean isOfId(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /** All that it puts in. */
    public String inserted() {
        return String.join("", edits.stream().map(Edit::text).toList());
    }

    /** Whether it takes something out. */
    public boolean deletes() {
        return edits.stream().anyMatch(edit -> edit.to() > edit.from());
    }

    /** The same places and lengths, without what was put in. */
    public Change blanked() {
        return new Change(id, length, edits.stream()
                .map(edit -> new Edit(edit.from(), edit.to(), Pieces.of(Characters.blanked(edit.text()))))
                .toList());
    }

    /** What is remembered of it. */
    public Trace trace(String author) {
        return Trace.of(id, author, sections());
    }

    int lengthAfter() {
        return sections().lengthAfter();
    }

    Change over(Sections other) {
        return of(id, Move.over(sections(), other, false));
    }

    Sections sections() {
        var builder = new Sections.Builder();
        int at = 0;
        for (Edit edit : edits) {
            builder.keep(edit.from() - at);
            String text = edit.text();
            builder.replace(edit.to() - edit.from(), text.length(), text);
            at = edit.to();
        }
        builder.keep(length - at);
        return builder.sections();
    }

    private static Change of(String id, Sections sections) {
        var edits = new ArrayList<Edit>();
        int at = 0;
        for (Sections.Section section : sections.all()) {
            if (!section.isKept()) {
                edits.add(new Edit(at, at + section.length(), Pieces.of(section.text())));
            }
            at += section.length();
        }
        return new Change(id, at, edits);
    }
}
