package org.plenum.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MoveTest {
    /** What CodeMirror made of changes at random; written by {@code modules/ui/build/change-vectors.mjs}. */
    private static List<Vectors.Line> vectors() throws IOException {
        try (var lines = MoveTest.class.getResourceAsStream("/moved-by-codemirror.jsonl")) {
            assertThat(lines).isNotNull();
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().map(Vectors::line).toList();
        }
    }

    @Test
    @DisplayName("a change is moved over another as CodeMirror moves it, whoever comes first")
    void asCodeMirror() throws IOException {
        var vectors = vectors();

        assertThat(vectors).hasSize(3000).allSatisfy(line -> {
            assertThat(Move.over(line.own(), line.other(), false)).as("%s", line).isEqualTo(line.movedAfter());
            assertThat(Move.over(line.own(), line.other(), true)).as("%s", line).isEqualTo(line.movedBefore());
        });
    }

    @Test
    @DisplayName("of two changes it does not matter which is made first: the text is the same")
    void meet() throws IOException {
        for (Vectors.Line line : vectors()) {
            String text = "0123456789ab".substring(0, line.length());
            String one = applied(applied(text, line.other()), Move.over(line.own(), line.other(), false));
            String two = applied(applied(text, line.own()), Move.over(line.other(), line.own(), true));

            assertThat(one).as("%s", line).isEqualTo(two);
        }
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("changes of texts of different lengths are not moved over each other")
    void differentLengths() {
        var three = new Change("aaaaaaaaaaa", 3, List.of(new Edit(1, 2, List.of()))).sections();
        var four = new Change("aaaaaaaaaaa", 4, List.of(new Edit(0, 4, List.of("x")))).sections();

        assertThatThrownBy(() -> Move.over(three, four, false)).isInstanceOf(BadChange.class);
        assertThatThrownBy(() -> Move.over(four, three, false)).isInstanceOf(BadChange.class);
    }

    private static String applied(String text, Sections sections) {
        var parts = new ArrayList<String>();
        int at = 0;
        for (Sections.Section section : sections.all()) {
            parts.add(section.isKept() ? text.substring(at, at + section.length()) : section.text());
            at += section.length();
        }
        return String.join("", parts);
    }
}
