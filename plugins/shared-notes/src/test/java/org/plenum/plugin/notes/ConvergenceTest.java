package org.plenum.plugin.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.plugin.notes.NotesEvent.TextChanged;
import org.plenum.plugin.notes.Writing.ChangeText;
import org.plenum.spi.Event;
import org.plenum.spi.Retracting;
import org.plenum.spi.Role;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.Recorded;
import org.plenum.text.Copy;
import org.plenum.text.EditedText;
import org.plenum.text.Pieces;
import org.plenum.text.RandomWriter;

/** Eight people edit at random, through the commands and events of the plugin. */
class ConvergenceTest {
    private static final int STEPS = 300;
    private static final List<String> PEOPLE = List.of("anna", "bo", "cyd", "dan", "eva", "fia", "gus", "hal");

    private final MeetingDriver<NotesState> meeting = NotesMeeting.begun();
    private final List<RandomWriter> writers = new ArrayList<>();
    private final List<Integer> heard = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, 15);
    }

    private Copy copy(int who) {
        return writers.get(who).copy();
    }

    private void send(int who) {
        Copy copy = copy(who);
        if (!copy.pending().isEmpty()) {
            int most = Math.min(copy.pending().size(), EditedText.MOST_CHANGES);
            meeting.when(PEOPLE.get(who), new ChangeText(copy.version(), copy.pending().subList(0, most)));
            meeting.reply();
        }
    }

    private void hear(int who, int most) {
        List<Recorded> log = meeting.log();
        int to = (int) Math.min(log.size(), (long) heard.get(who) + most);
        for (Recorded one : log.subList(heard.get(who), to)) {
            if (one.event() instanceof TextChanged changed) {
                copy(who).take(changed.version(), changed.changes());
            }
        }
        heard.set(who, to);
    }

    /** Greeted afresh, with nothing of their own left to confirm. */
    private void reload(int who, Random random) {
        if (copy(who).pending().isEmpty()) {
            var view = (NotesView) meeting.view(PEOPLE.get(who));
            writers.set(who, new RandomWriter(new Copy(view.version(), Pieces.joined(view.text())), random));
            heard.set(who, meeting.log().size());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("S89: eight editors with delays, repeats, reloads and a plugin that is replaced end with one text and every word")
    void converge(int seed) {
        var random = new Random(seed);
        PEOPLE.forEach(person -> {
            meeting.join(person, Role.ATTENDEE);
            writers.add(new RandomWriter(new Copy(0, ""), random));
            heard.add(0);
        });
        int words = 0;
        for (int step = 0; step < STEPS; step++) {
            int who = random.nextInt(PEOPLE.size());
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> writers.get(who).write("<" + words++ + ">");
                case 3 -> writers.get(who).takeOut();
                case 4, 5 -> send(who);
                case 6 -> hear(who, 1 + random.nextInt(4));
                case 7 -> hear(who, Integer.MAX_VALUE);
                default -> reload(who, random);
            }
            meeting.pass(Duration.ofSeconds(random.nextInt(10)));
            if (step % 100 == 50) {
                assertThat(replaced()).isEqualTo(meeting.state());
            }
        }
        IntStream.range(0, PEOPLE.size()).forEach(who -> {
            send(who);
            send(who);
        });
        IntStream.range(0, PEOPLE.size()).forEach(who -> hear(who, Integer.MAX_VALUE));

        String text = meeting.state().document().text();
        assertThat(writers).allSatisfy(writer -> assertThat(writer.copy().text()).isEqualTo(text));
        IntStream.range(0, words).forEach(word -> assertThat(text).contains("<" + word + ">"));
    }

    /** The state that another version of the plugin folds from what the log holds by then. */
    private NotesState replaced() {
        List<Event> log = new ArrayList<>();
        for (Recorded one : meeting.log()) {
            if (one.event() instanceof Retracting retracting) {
                log.replaceAll(retracting::rest);
            }
            log.add(one.event());
        }
        NotesState state = NotesState.EMPTY;
        for (Event event : log) {
            state = new Notes().evolve(state, event);
        }
        return state;
    }
}
