package org.plenum.text.plugin;

import java.util.List;
import org.plenum.text.EditedText;
import org.plenum.text.Pieces;

/** What is replied to who edits, reads or condenses a text; `@plenum/panel/editor` takes it. */
public sealed interface Reply {
    /** @param version of the text with the changes in it */
    record Changed(int version) implements Reply {}

    /** @param waiting whether something deleted is still in the log */
    record Condensed(boolean waiting) implements Reply {}

    /** @param text in pieces */
    record Whole(int version, List<String> text) implements Reply {
        public Whole {
            text = List.copyOf(text);
        }

        public static Whole of(EditedText text) {
            return new Whole(text.version(), Pieces.of(text.document().text()));
        }
    }
}
