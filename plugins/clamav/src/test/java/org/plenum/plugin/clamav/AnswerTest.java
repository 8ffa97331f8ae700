package org.plenum.plugin.clamav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    @Test
    @DisplayName("a stream is clean when clamd said so of all of it, and only then")
    void clean() {
        assertThat(Answer.of("stream: OK", true)).isEqualTo(new Answer.Nothing());
        assertThat(Answer.of("stream: OK", false)).isInstanceOf(Answer.Failed.class);
    }

    @Test
    @DisplayName("what clamd found has the name that it says, made fit to be shown")
    void found() {
        assertThat(Answer.of("stream: Win.Test.EICAR_HDB-1 FOUND", true)).isEqualTo(new Answer.Found("Win.Test.EICAR_HDB-1"));
        assertThat(Answer.of("stream: A B FOUND FOUND", true)).isEqualTo(new Answer.Found("A B FOUND"));
        assertThat(Answer.of("stream: A\u0007\u00e5 FOUND", true)).isEqualTo(new Answer.Found("A??"));
        assertThat(Answer.of("stream: " + "x".repeat(500) + " FOUND", true)).isEqualTo(new Answer.Found("x".repeat(199) + "~"));
    }

    @Test
    @DisplayName("a stream that is too long may be refused before all of it was sent")
    void tooLong() {
        assertThat(Answer.of("INSTREAM size limit exceeded. ERROR", false)).isEqualTo(new Answer.TooLong());
        assertThat(Answer.of("INSTREAM size limit exceeded. ERROR", true)).isEqualTo(new Answer.TooLong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OK",
                "stream: ",
                "stream: O",
                "stream: OK ",
                "stream: ok",
                " stream: OK",
                "stream: OK\n",
                "Stream: OK",
                "stream: OK\nstream: OK",
                "1: stream: OK",
                "fd[5]: OK",
                "stream: FOUND",
                "stream:  FOUND",
                "stream: Can't allocate memory ERROR",
                "COMMAND READ TIMED OUT",
                "UNKNOWN COMMAND",
                "PONG"
            })
    @DisplayName("anything else is no answer about the stream")
    void other(String said) {
        assertThat(Answer.of(said, true)).isInstanceOf(Answer.Failed.class);
    }

    @Test
    @DisplayName("what clamd said instead stands in the reason")
    void reason() {
        assertThat(Answer.of("stream: Can't allocate memory ERROR", true)).isEqualTo(new Answer.Failed("clamd says 'stream: Can't allocate memory ERROR'"));
        assertThat(Answer.of("stream: Eicar FOUND", false))
                .isEqualTo(new Answer.Failed("clamd answered before it had the whole file: 'stream: Eicar FOUND'"));
    }
}
