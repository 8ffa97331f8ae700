package org.plenum.plugin.questions;

import java.util.List;
import org.plenum.plugin.questions.Exporting.Language;
import org.plenum.plugin.questions.Question.Status;

/** The words of a file, in one language. @param states new, claimed, answered, dismissed */
record Headings(
        String title, List<String> columns, List<String> states, String yes, String no, String aloud, String all, String asker) {
    private static final Headings ENGLISH = new Headings(
            "Questions",
            List.of("Time", "Asked by", "Named to attendees", "Question", "Status", "Votes", "Answer", "Answered by", "Answered to"),
            List.of("new", "claimed", "answered", "not answered"),
            "yes", "no", "(answered aloud)", "all", "asker");
    private static final Headings SWEDISH = new Headings(
            "Frågor",
            List.of("Tid", "Fråga av", "Med namn för deltagarna", "Fråga", "Läge", "Röster", "Svar", "Svar av", "Svar till"),
            List.of("ny", "någon svarar", "besvarad", "inte besvarad"),
            "ja", "nej", "(besvarad muntligt)", "alla", "den som frågade");

    Headings {
        columns = List.copyOf(columns);
        states = List.copyOf(states);
    }

    static Headings in(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case SV -> SWEDISH;
        };
    }

    String of(Status status) {
        return switch (status) {
            case NEW -> states.getFirst();
            case CLAIMED -> states.get(1);
            case ANSWERED -> states.get(2);
            case DISMISSED -> states.getLast();
        };
    }
}
