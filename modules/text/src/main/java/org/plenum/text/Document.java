package org.plenum.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text, in passages so that a change does not copy all of it.
 *
 * @param passages in order
 * @param length of all
 * @param bytes of all in UTF-8
 */
public record Document(List<Passage> passages, int length, int bytes) {
    public static final Document EMPTY = new Document(List.of(), 0, 0);

    public Document {
        passages = List.copyOf(passages);
    }

    public static Document of(List<Passage> passages) {
        int length = passages.stream().mapToInt(passage -> passage.text().length()).sum();
        return new Document(passages, length, passages.stream().mapToInt(passage -> Characters.bytes(passage.text())).sum());
    }

    public String text() {
        var text = new StringBuilder(length);
        passages.forEach(passage -> text.append(passage.text()));
        return text.toString();
    }

    /** @throws BadChange OUTSIDE if it was made to a text of another length, MALFORMED if it goes through a character */
    public Document with(Change change, String author) {
        if (change.length() != length) {
            throw new BadChange(BadChange.Reason.OUTSIDE, "a change of a text of " + change.length() + "; it has " + length);
        }
        var writing = new Writing(passages);
        for (Edit edit : change.edits()) {
            writing.keepUpTo(edit.from());
            writing.dropUpTo(edit.to());
            writing.add(new Passage(author, edit.text()));
        }
        writing.keepUpTo(length);
        return new Document(writing.written, change.lengthAfter(), bytes + writing.bytes);
    }

    /** @param most bytes in UTF-8; a text that is longer already may become shorter
     *  @throws BadChange TOO_LONG, or as {@link #with(Change, String)} does */
    public Document with(List<Change> changes, String author, int most) {
        Document after = this;
        for (Change change : changes) {
            after = after.with(change, author);
        }
        if (after.bytes > most && after.bytes > bytes) {
            throw new BadChange(BadChange.Reason.TOO_LONG, "the text would have " + after.bytes + " bytes; " + most + " are allowed");
        }
        return after;
    }

    /** A new text that is made of the old one from begin to end. */
    private static final class Writing {
        /** Characters; shorter passages of the same author become one. */
        private static final int SHORT = 1024;

        private final List<Passage> old;
        private final ArrayList<Passage> written;
        private int next;
        /** Where in the old text the next passage begins, and how much of it is passed. */
        private int begin;
        private int passed;
        private int bytes;

        Writing(List<Passage> old) {
            this.old = old;
            this.written = new ArrayList<>(old.size() + 2);
        }

        void keepUpTo(int position) {
            upTo(position, true);
        }

        void dropUpTo(int position) {
            upTo(position, false);
        }

        private void upTo(int position, boolean keep) {
            while (begin + passed < position) {
                Passage passage = old.get(next);
                int end = Math.min(passage.text().length(), position - begin);
                if (Characters.isWithin(passage.text(), end)) {
                    throw new BadChange(BadChange.Reason.MALFORMED, "position " + position + " is within a character");
                }
                Passage part = passed == 0 && end == passage.text().length() ? passage : passage.part(passed, end);
                if (keep) {
                    join(part);
                } else {
                    bytes -= Characters.bytes(part.text());
                }
                passed = end;
                if (passed == passage.text().length()) {
                    begin += passed;
                    passed = 0;
                    next++;
                }
            }
        }

        void add(Passage passage) {
            bytes += Characters.bytes(passage.text());
            join(passage);
        }

        private void join(Passage passage) {
            if (passage.text().isEmpty()) {
                return;
            }
            Passage last = written.isEmpty() ? passage : written.getLast();
            if (!written.isEmpty()
                    && last.author().equals(passage.author())
                    && last.text().length() + passage.text().length() <= SHORT) {
                written.set(written.size() - 1, new Passage(last.author(), last.text() + passage.text()));
            } else {
                written.add(passage);
            }
        }
    }
}
