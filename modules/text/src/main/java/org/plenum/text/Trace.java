package org.plenum.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a change so that later ones can be moved over it: lengths, and no text.
 *
 * @param id the change's
 * @param author whose it was
 * @param lengths by turns: how much of the text before, and how much took its place, or -1 if it stayed
 */
public record Trace(String id, String author, List<Integer> lengths) {
    public Trace {
        lengths = List.copyOf(lengths);
    }

    static Trace of(String id, String author, Sections sections) {
        var lengths = new ArrayList<Integer>();
        sections.all().forEach(section -> {
            lengths.add(section.length());
            lengths.add(section.inserted());
        });
        return new Trace(id, author, lengths);
    }

    /** The length of the text before. */
    int length() {
        return sections().all().stream().mapToInt(Sections.Section::length).sum();
    }

    Sections sections() {
        var all = new ArrayList<Sections.Section>();
        for (int at = 0; at + 1 < lengths.size(); at += 2) {
            all.add(new Sections.Section(lengths.get(at), lengths.get(at + 1), ""));
        }
        return new Sections(all);
    }
}
