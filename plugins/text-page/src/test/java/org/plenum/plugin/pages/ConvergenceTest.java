package org.plenum.plugin.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.plugin.pages.Arranging.MovePage;
import org.plenum.plugin.pages.Arranging.RenamePage;
import org.plenum.plugin.pages.PagesEvent.TextChanged;
import org.plenum.plugin.pages.Writing.ChangeText;
import org.plenum.plugin.pages.Writing.ReadText;
import org.plenum.spi.Event;
import org.plenum.spi.Retracting;
import org.plenum.spi.Role;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.Recorded;
import org.plenum.text.Copy;
import org.plenum.text.EditedText;
import org.plenum.text.Pieces;
import org.plenum.text.RandomWriter;
import org.plenum.text.plugin.Reply;

/** Six people edit three pages at random, through the commands and events of the plugin. */
class ConvergenceTest {
    private static final int STEPS = 400;
    private static final List<String> PEOPLE = List.of("anna", "bo", "cyd", "dan", "eva", "fia");

    private final MeetingDriver<PagesState> meeting = PagesMeeting.begun();
    private final List<String> pages = IntStream.range(0, 3)
            .mapToObj(nr -> PagesMeeting.added(meeting, "Page " + nr, Writers.EVERYONE))
            .toList();

    static IntStream seeds() {
        return IntStream.range(0, 15);
    }

    /** One person at one page; what a browser does with each page that is open in it. */
    private final class Desk {
        private final String person;
        private final String page;
        private final Random random;
        private RandomWriter writer;
        private int heard;

        Desk(String person, String page, Random random) {
            this.person = person;
            this.page = page;
            this.random = random;
            this.writer = new RandomWriter(new Copy(0, ""), random);
        }

        void send() {
            Copy copy = writer.copy();
            if (!copy.pending().isEmpty()) {
                int most = Math.min(copy.pending().size(), EditedText.MOST_CHANGES);
                meeting.when(person, new ChangeText(page, copy.version(), copy.pending().subList(0, most)));
                meeting.reply();
            }
        }

        void hear(int most) {
            List<Recorded> log = meeting.log();
            int to = (int) Math.min(log.size(), (long) heard + most);
            for (Recorded one : log.subList(heard, to)) {
                if (one.event() instanceof TextChanged changed && changed.page().equals(page)) {
                    writer.copy().take(changed.version(), changed.changes());
                }
            }
            heard = to;
        }

        /** Reads afresh, with nothing of their own left to confirm. */
        void reload() {
            if (writer.copy().pending().isEmpty()) {
                meeting.when(person, new ReadText(page));
                var whole = (Reply.Whole) meeting.reply();
                writer = new RandomWriter(new Copy(whole.version(), Pieces.joined(whole.text())), random);
                heard = meeting.log().size();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("S89: six editors of three pages, with delays, repeats, reloads, moved and renamed pages and a plugin that is replaced, "
            + "end with one text a page and every word on its page")
    void converge(int seed) {
        var random = new Random(seed);
        PEOPLE.forEach(person -> meeting.join(person, Role.ATTENDEE));
        List<Desk> desks = PEOPLE.stream()
                .flatMap(person -> pages.stream().map(page -> new Desk(person, page, random)))
                .toList();
        Map<String, List<String>> words = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            Desk desk = desks.get(random.nextInt(desks.size()));
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> {
                    String word = "<" + step + ">";
                    words.computeIfAbsent(desk.page, page -> new ArrayList<>()).add(word);
                    desk.writer.write(word);
                }
                case 3 -> desk.writer.takeOut();
                case 4, 5 -> desk.send();
                case 6 -> desk.hear(1 + random.nextInt(9));
                case 7 -> desk.hear(Integer.MAX_VALUE);
                case 8 -> desk.reload();
                default -> arrange(desk.page, random);
            }
            meeting.pass(Duration.ofSeconds(random.nextInt(10)));
            if (step % 100 == 50) {
                assertThat(replaced()).isEqualTo(meeting.state());
            }
        }
        desks.forEach(Desk::send);
        desks.forEach(Desk::send);
        desks.forEach(desk -> desk.hear(Integer.MAX_VALUE));

        for (Desk desk : desks) {
            String text = meeting.state().page(desk.page).orElseThrow().text().document().text();
            assertThat(desk.writer.copy().text()).isEqualTo(text);
            words.getOrDefault(desk.page, List.of()).forEach(word -> assertThat(text).containsOnlyOnce(word));
        }
    }

    private void arrange(String page, Random random) {
        if (random.nextBoolean()) {
            meeting.when("petra", new MovePage(page, random.nextInt(pages.size())));
        } else {
            int renamed = meeting.state().page(page).orElseThrow().renamed();
            meeting.when("olga", new RenamePage(page, "Title " + random.nextInt(9), renamed));
        }
    }

    /** The state that another version of the plugin folds from what the log holds by then. */
    private PagesState replaced() {
        List<Event> log = new ArrayList<>();
        for (Recorded one : meeting.log()) {
            if (one.event() instanceof Retracting retracting) {
                log.replaceAll(retracting::rest);
            }
            log.add(one.event());
        }
        PagesState state = PagesState.EMPTY;
        for (Event event : log) {
            state = new Pages().evolve(state, event);
        }
        return state;
    }
}
