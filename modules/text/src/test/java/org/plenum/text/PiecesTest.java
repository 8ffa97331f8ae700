package org.plenum.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";

    @Test
    @DisplayName("pieces together are the text, whatever is in it")
    void whole() {
        for (String text : List.of("", ID, "a " + ID + " b", "x".repeat(1000), "One, two. 👍\n")) {
            assertThat(Pieces.joined(Pieces.of(text))).isEqualTo(text);
        }
        assertThat(Pieces.of("One line of ordinary words.\nAnother one.")).hasSize(1);
    }

    @Test
    @DisplayName("written as JSON no run of 22 characters of an id is left, also not together with an escape")
    void noIds() throws JsonProcessingException {
        var random = new Random(5);
        String[] parts = {"\n", "\t", "\\", "\"", "\u0001", "a", "Zz9_-", ID, "b".repeat(16), "c".repeat(21), " ", "é", "👍"};
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String json = new ObjectMapper().writeValueAsString(Pieces.of(text.toString()));

            assertThat(json).doesNotContainPattern("[A-Za-z0-9_-]{22}");
        }
    }
}
