package org.plenum.plugin.agenda;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.spi.Document;
import org.plenum.spi.DocumentText;
import org.plenum.spi.Meeting;
import org.plenum.spi.Viewer;

/** The agenda as a file: what was planned, how long it took, and what was not done. */
final class Minutes {
    private static final Map<String, String> TITLE = Document.titled("Agenda", "Dagordning");

    private Minutes() {}

    static List<Document> documents(Agenda agenda, Meeting meeting, Locale language) {
        if (agenda.items().isEmpty()) {
            return List.of();
        }
        Words words = Document.isSwedish(language) ? Words.SWEDISH : Words.ENGLISH;
        String text = agenda.items().stream()
                .map(item -> line(agenda, item, meeting, words))
                .collect(Collectors.joining("\n", "# " + words.title() + "\n\n", "\n"));
        return List.of(new Document("agenda", Document.Type.MARKDOWN, TITLE, text));
    }

    private static String line(Agenda agenda, AgendaItem item, Meeting meeting, Words words) {
        String facts = Stream.of(
                        Stream.of(words.planned().formatted(item.minutes())),
                        item.spent().isZero() ? Stream.<String>empty() : Stream.of(words.took().formatted(Math.ceilDiv(item.spent().toSeconds(), 60))),
                        agenda.isCurrent(item.id()) ? Stream.of(words.current()) : Stream.<String>empty(),
                        speaker(item, meeting))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
        return "- [%s] %s (%s)".formatted(item.done() ? "x" : " ", DocumentText.markdown(item.title()), facts);
    }

    private static Stream<String> speaker(AgendaItem item, Meeting meeting) {
        String name = item.speaker().stream()
                .flatMap(one -> meeting.participant(one).stream())
                .map(Viewer::name)
                .findFirst()
                .orElse(item.speakerName());
        return name.isEmpty() ? Stream.empty() : Stream.of(DocumentText.markdown(name));
    }

    private record Words(String title, String planned, String took, String current) {
        static final Words ENGLISH = new Words("Agenda", "planned: %d min", "took: %d min", "begun");
        static final Words SWEDISH = new Words("Dagordning", "planerat: %d min", "tog: %d min", "påbörjad");
    }
}
