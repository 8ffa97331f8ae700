package org.plenum.text;

import java.util.ArrayList;
import java.util.List;

/** A change as sections of the text from begin to end, each of which stays or is replaced. */
record Sections(List<Section> all) {
    private static final int KEPT = -1;

    Sections {
        all = List.copyOf(all);
    }

    /**
     * @param length how much of the text before it is
     * @param inserted how much takes its place, or {@value #KEPT} if it stays
     * @param text what takes its place; empty also where only lengths are known
     */
    record Section(int length, int inserted, String text) {
        boolean isKept() {
            return inserted == KEPT;
        }
    }

    int lengthAfter() {
        return all.stream().mapToInt(section -> section.isKept() ? section.length() : section.inserted()).sum();
    }

    /** Puts sections together; neighbours that are one become one. */
    static final class Builder {
        private final ArrayList<Section> all = new ArrayList<>();

        void keep(int length) {
            add(length, KEPT, "");
        }

        void replace(int length, int inserted, String text) {
            add(length, inserted, text);
        }

        private void add(int length, int inserted, String text) {
            if (length == 0 && inserted <= 0) {
                return;
            }
            Section last = all.isEmpty() ? new Section(-1, -2, "") : all.getLast();
            if (inserted <= 0 && inserted == last.inserted()) {
                all.set(all.size() - 1, new Section(last.length() + length, inserted, last.text()));
            } else if (length == 0 && last.length() == 0) {
                all.set(all.size() - 1, new Section(0, last.inserted() + inserted, last.text() + text));
            } else {
                all.add(new Section(length, inserted, text));
            }
        }

        Sections sections() {
            return new Sections(all);
        }
    }

    /** Walks through sections; after the last it stays there. */
    static final class Walk {
        private final List<Section> all;
        private int next;
        private int offset;
        private Section at = new Section(0, KEPT, "");
        private boolean over;

        Walk(Sections sections) {
            all = sections.all();
            next();
        }

        boolean isOver() {
            return over;
        }

        boolean isKept() {
            return !over && at.isKept();
        }

        boolean isReplaced() {
            return !over && !at.isKept();
        }

        /** What is left of the section. */
        int length() {
            return at.length() - offset;
        }

        /** Whether nothing of the section has been passed. */
        boolean isAtBegin() {
            return offset == 0;
        }

        Section section() {
            return at;
        }

        /** Names the section, rising. */
        int number() {
            return next;
        }

        void pass(int length) {
            if (length == length()) {
                next();
            } else {
                offset += length;
            }
        }

        void next() {
            offset = 0;
            over = next >= all.size();
            at = over ? new Section(0, KEPT, "") : all.get(next++);
        }
    }
}
