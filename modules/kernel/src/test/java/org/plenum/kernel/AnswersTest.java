package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.ParticipantId;

class AnswersTest {
    private static final ParticipantId ANNA = new ParticipantId("annaAAAAAAAAAAAAAAAAAA");

    private final Answers answers = new Answers();

    @Test
    @DisplayName("a request sent again is given the first answer for ten minutes")
    void again() {
        var reply = new Answer.Reply("{}");
        answers.remember(ANNA, "1", 0, reply);

        assertThat(answers.given(ANNA, "1")).isEqualTo(Optional.of(reply));
        answers.remember(ANNA, "2", 601_000_000_000L, reply);
        assertThat(answers.given(ANNA, "1")).isEmpty();
    }

    @Test
    @DisplayName("who asks for long answers without end does not fill the memory: the oldest go first")
    void longAnswers() {
        for (int request = 0; request < 300; request++) {
            answers.remember(ANNA, String.valueOf(request), 0, new Answer.Reply("x".repeat(100_000)));
        }
        answers.remember(ANNA, "299", 0, new Answer.Reply(""));

        assertThat(answers.given(ANNA, "132")).isEmpty();
        assertThat(answers.given(ANNA, "133")).isPresent();
        answers.remember(ANNA, "300", 0, new Answer.Reply("x".repeat(100_000)));
        assertThat(answers.given(ANNA, "133")).isPresent();
    }
}
