package org.plenum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditorsTest {
    private static final int EDITORS = 8;
    private static final int STEPS = 600;

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** The server's part: orders changes, and remembers their traces. */
    private static final class Authority {
        private final List<Trace> traces = new ArrayList<>();
        private final List<Change> log = new ArrayList<>();
        private Document document = Document.EMPTY;

        void take(int version, List<Change> changes, String author) {
            List<Change> moved = Rebase.moved(changes, traces.subList(version, traces.size()), document.length(), author);
            document = document.with(moved, author, Integer.MAX_VALUE);
            moved.forEach(change -> traces.add(change.trace(author)));
            log.addAll(moved);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("S89: eight editors who write and delete at random, are told late, send twice and come back end with the same text, nothing lost")
    void converge(int seed) {
        var random = new Random(seed);
        var authority = new Authority();
        var copies = new ArrayList<Copy>();
        IntStream.range(0, EDITORS).forEach(i -> copies.add(new Copy(0, "")));
        int written = 0;

        for (int step = 0; step < STEPS; step++) {
            int who = random.nextInt(EDITORS);
            Copy copy = copies.get(who);
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> write(copy, random, "<" + written++ + ">");
                case 4 -> delete(copy, random);
                case 5, 6 -> authority.take(copy.version(), copy.pending(), "editor " + who);
                // The answer is lost, and the same is sent again, with what was written meanwhile.
                case 7 -> {
                    authority.take(copy.version(), copy.pending(), "editor " + who);
                    write(copy, random, "<" + written++ + ">");
                    authority.take(copy.version(), copy.pending(), "editor " + who);
                }
                case 8 -> told(copy, authority, 1 + random.nextInt(5));
                default -> told(copy, authority, Integer.MAX_VALUE);
            }
        }
        for (int who = 0; who < EDITORS; who++) {
            authority.take(copies.get(who).version(), copies.get(who).pending(), "editor " + who);
        }
        copies.forEach(copy -> told(copy, authority, Integer.MAX_VALUE));

        String text = authority.document.text();
        assertThat(copies).allSatisfy(copy -> {
            assertThat(copy.text()).isEqualTo(text);
            assertThat(copy.pending()).isEmpty();
        });
        assertThat(authority.document).isEqualTo(new Document(authority.document.passages(), text.length(), Characters.bytes(text)));
        IntStream.range(0, written).forEach(i -> assertThat(text).contains("<" + i + ">"));
    }

    /** Deletes only dots, so that no word may be missing in the end. */
    private static void delete(Copy copy, Random random) {
        int dot = copy.text().indexOf('.', random.nextInt(copy.text().length() + 1));
        if (dot >= 0) {
            copy.edit(id(random), dot, dot + 1, "");
        }
    }

    private static void write(Copy copy, Random random, String word) {
        int at = random.nextInt(copy.text().length() + 1);
        while (at < copy.text().length() && copy.text().charAt(at) != '<') {
            at++;
        }
        copy.edit(id(random), at, at, word + "..");
    }

    private static void told(Copy copy, Authority authority, int most) {
        int from = copy.version();
        copy.take(from, authority.log.subList(from, (int) Math.min(authority.log.size(), (long) from + most)));
    }

    static String id(Random random) {
        return "%011d".formatted(random.nextLong(100_000_000_000L));
    }
}
