package org.plenum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";

    @Test
    @DisplayName("where a picture cannot be its words are, and nothing else is changed")
    void inWords() {
        assertThat(References.inWords("One ![a cat](file:" + ID + "), two.\n![$1](file:" + ID + ")")).isEqualTo("One a cat, two.\n$1");
        assertThat(References.inWords("![](file:" + ID + ")")).isEmpty();
        for (String other : List.of("![a](https://example.com/a.png)", "![a](file:" + ID + "A)", "[a](file:" + ID + ")", "![a\nb](file:" + ID + ")", "![a](file:short)")) {
            assertThat(References.inWords(other)).isEqualTo(other);
        }
    }

    @Test
    @DisplayName("the words stay with who wrote them, also when one wrote the picture's words and another put it there")
    void authors() {
        var passages = List.of(
                new Passage("anna", "Look: ![cat"), new Passage("bo", " on a mat"), new Passage("anna", "](file:" + ID + ")"), new Passage("bo", "!"));

        assertThat(References.inWords(passages))
                .containsExactly(new Passage("anna", "Look: cat"), new Passage("bo", " on a mat"), new Passage("bo", "!"));
        assertThat(References.inWords(List.of(new Passage("bo", "none")))).containsExactly(new Passage("bo", "none"));
    }

    @Test
    @DisplayName("a text of nothing but beginnings is looked through in no time")
    void quick() {
        String text = "![".repeat(500_000);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> assertThat(References.inWords(text)).isEqualTo(text));
    }
}
