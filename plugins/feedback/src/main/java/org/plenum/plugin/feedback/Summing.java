package org.plenum.plugin.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenum.plugin.feedback.FeedbackEvent.Line;
import org.plenum.spi.Document;
import org.plenum.spi.DocumentText;
import org.plenum.spi.Viewer;

/** The numbers without people as a file for staff, if an organizer wanted them kept. */
final class Summing {
    private static final Map<String, String> TITLE = Document.titled("Moods, in numbers", "Stämningar, i siffror");

    private Summing() {}

    static List<Document> documents(FeedbackState state, Viewer viewer, Locale language) {
        if (!viewer.isStaff() || !state.wanted() || state.summary().isEmpty()) {
            return List.of();
        }
        boolean swedish = Document.isSwedish(language);
        var rows = new ArrayList<List<String>>();
        rows.add(swedish ? List.of("Stämning", "Flest samtidigt") : List.of("Mood", "Most at a time"));
        state.summary().forEach((Line line) -> rows.add(List.of(word(line.mood(), swedish), String.valueOf(line.most()))));
        return List.of(new Document("moods", Document.Type.CSV, TITLE, DocumentText.csv(rows)));
    }

    private static String word(Mood mood, boolean swedish) {
        return switch (mood) {
            case FINE -> swedish ? "Bra" : "Fine";
            case SLOWER -> swedish ? "Långsammare" : "Slower";
            case FASTER -> swedish ? "Snabbare" : "Faster";
            case QUESTION -> swedish ? "Fråga" : "Question";
            case NEED_HELP -> swedish ? "Behöver hjälp" : "Need help";
        };
    }
}
