package org.plenum.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.MeetingRecord;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.SocketLoops;

/**
 * How long a PowerPoint file of 20 slides takes from its announcement to its first page and to all pages in a meeting, beside LibreOffice alone
 * that makes a PDF of the same file in the same run.
 */
final class Slides {
    static final int SLIDES = 20;

    private static final int TIMES = 5;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Organizer organizer;
    private final SocketLoops loops;

    /**
     * Medians.
     *
     * @param alone {@code soffice --convert-to pdf}, started anew each time, with a profile that is there
     * @param firstEver to the first page of the first file after the start of the server: LibreOffice starts meanwhile
     * @param first to the first page
     * @param all to all pages, texts and the PDF
     */
    record Result(Duration alone, Duration firstEver, Duration first, Duration all) {}

    private record Run(Duration first, Duration all) {}

    Slides(Organizer organizer, SocketLoops loops) {
        this.organizer = organizer;
        this.loops = loops;
    }

    Result measure() throws IOException, InterruptedException, TimeoutException {
        Path folder = Files.createTempDirectory("slides");
        try {
            Path file = SlideDeck.pptx(folder, SLIDES);
            byte[] content = Files.readAllBytes(file);
            Run firstEver = through(content);
            var alone = new ArrayList<Duration>();
            var runs = new ArrayList<Run>();
            for (int nr = 0; nr < TIMES; nr++) {
                alone.add(SlideDeck.soffice(folder, file, "pdf"));
                runs.add(through(content));
            }
            return new Result(
                    median(alone.stream()),
                    firstEver.first(),
                    median(runs.stream().map(Run::first)),
                    median(runs.stream().map(Run::all)));
        } finally {
            delete(folder);
        }
    }

    private Run through(byte[] content) throws InterruptedException, TimeoutException {
        String meeting = organizer.openMeeting("Slides");
        PlenumSession session = organizer.session();
        session.enter(meeting, "", "");
        try (MeetingClient client = MeetingClient.join(loops, session, meeting, LIMIT)) {
            long begun = System.nanoTime();
            upload(session, meeting, content);
            client.await(seen -> told(seen, "pages-made") || told(seen, "deck-failed"), LIMIT);
            Duration first = Duration.ofNanos(System.nanoTime() - begun);
            client.await(seen -> told(seen, "deck-made") || told(seen, "deck-failed"), LIMIT);
            Duration all = Duration.ofNanos(System.nanoTime() - begun);
            if (told(client.record(), "deck-failed")) {
                throw new IllegalStateException("no slides: " + client.record().events("slides", "deck-failed"));
            }
            return new Run(first, all);
        } finally {
            organizer.end(meeting);
        }
    }

    private static boolean told(MeetingRecord seen, String event) {
        return !seen.events("slides", event).isEmpty();
    }

    private static void upload(PlenumSession session, String meeting, byte[] content) {
        String path = "/api/meetings/" + meeting + "/slides/files";
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("name", "Deck.pptx").put("length", content.length).put("purpose", "deck");
        JsonNode begun = session.post(path, file).expect(201);
        session.patch(path + "/" + begun.path("id").asText(), 0, content, content.length).expect(204);
    }

    private static Duration median(Stream<Duration> times) {
        List<Duration> sorted = times.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
