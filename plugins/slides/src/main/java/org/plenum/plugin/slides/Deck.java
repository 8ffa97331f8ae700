package org.plenum.plugin.slides;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plenum.spi.FileId;
import org.plenum.spi.ParticipantId;

/**
 * A deck.
 *
 * @param id of the file that it is made of, as text
 * @param title empty once its uploader was erased, until somebody names it
 * @param renamed how often
 * @param by who brought it
 * @param requested who has asked for the original
 */
record Deck(
        String id,
        String title,
        int renamed,
        Format format,
        ParticipantId by,
        Standing standing,
        Made made,
        Front front,
        Set<ParticipantId> requested) {
    Deck {
        requested = Set.copyOf(requested);
    }

    /**
     * How far it is.
     *
     * @param reason why it is refused, waits or has failed; else empty
     * @param finding what was found in it, by name; else empty
     */
    record Standing(DeckStage stage, String reason, String finding) {
        static Standing at(DeckStage stage) {
            return new Standing(stage, "", "");
        }
    }

    /**
     * The page that is in front for who follows.
     *
     * @param page from 1; 0 until somebody shows one
     * @param by who shows it
     */
    record Front(int page, List<ParticipantId> by) {
        static final Front NONE = new Front(0, List.of());

        Front {
            by = List.copyOf(by);
        }
    }

    static Deck received(String id, String title, Format format, ParticipantId by) {
        return new Deck(id, title, 0, format, by, Standing.at(DeckStage.CHECKING), Made.NOTHING, Front.NONE, Set.of());
    }

    DeckStage stage() {
        return standing.stage();
    }

    FileId file() {
        return new FileId(id);
    }

    Deck at(Standing now) {
        return new Deck(id, title, renamed, format, by, now, made, front, requested);
    }

    Deck making(UnaryOperator<Made> change) {
        return new Deck(id, title, renamed, format, by, standing, change.apply(made), front, requested);
    }

    Deck titled(String now) {
        return new Deck(id, now, renamed + 1, format, by, standing, made, front, requested);
    }

    Deck showing(Front now) {
        return new Deck(id, title, renamed, format, by, standing, made, now, requested);
    }

    Deck requestedBy(ParticipantId who) {
        var all = new HashSet<>(requested);
        all.add(who);
        return new Deck(id, title, renamed, format, by, standing, made, front, all);
    }
}
