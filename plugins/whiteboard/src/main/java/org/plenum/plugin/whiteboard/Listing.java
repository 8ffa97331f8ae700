package org.plenum.plugin.whiteboard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenum.spi.Document;
import org.plenum.spi.DocumentText;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** What is on the boards, in words: who has drawn what, and what texts say. */
final class Listing {
    private final Meeting meeting;
    private final boolean swedish;

    Listing(Meeting meeting, Locale language) {
        this.meeting = meeting;
        this.swedish = Document.isSwedish(language);
    }

    List<Document> documents(BoardsState state) {
        if (state.boards().isEmpty()) {
            return List.of();
        }
        String text = state.boards().stream()
                .map(board -> section(board, state.sheet(Surface.ofBoard(board.id()))))
                .collect(Collectors.joining("\n"));
        return List.of(new Document("boards", Document.Type.MARKDOWN, Document.titled("Whiteboards", "Skrivtavlor"), text));
    }

    private String section(Board board, Sheet sheet) {
        String title = board.title().isEmpty() ? words("Without a title", "Utan titel") : board.title();
        String lines = sheet.objects().isEmpty()
                ? words("Nothing is drawn on it.", "Inget är ritat på den.") + "\n"
                : sheet.objects().stream().map(this::line).collect(Collectors.joining());
        return "# " + DocumentText.markdown(title) + "\n\n" + lines;
    }

    private String line(SurfaceObject object) {
        String what = name(object.figure().kind());
        String said = object.figure().text().isEmpty()
                ? ""
                : ": " + DocumentText.markdown(object.figure().text()).replace("\n", " / ");
        return "- " + DocumentText.markdown(by(object.by())) + ": " + what + said + "\n";
    }

    private String by(ParticipantId id) {
        return meeting.participant(id).map(Viewer::name).orElseGet(() -> words("Somebody", "Någon"));
    }

    private String name(Figure.Kind kind) {
        return switch (kind) {
            case PEN -> words("a stroke", "ett streck");
            case MARKER -> words("a stroke with the marker", "ett streck med överstrykningspenna");
            case LINE -> words("a line", "en linje");
            case ARROW -> words("an arrow", "en pil");
            case RECTANGLE -> words("a rectangle", "en rektangel");
            case ELLIPSE -> words("an ellipse", "en ellips");
            case TEXT -> words("a text", "en text");
            case TICK -> words("a tick", "en bock");
            case CROSS -> words("a cross", "ett kryss");
            case QUESTION -> words("a question mark", "ett frågetecken");
            case STAR -> words("a star", "en stjärna");
        };
    }

    private String words(String english, String inSwedish) {
        return swedish ? inSwedish : english;
    }
}
