package org.plenum.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

class JsonTextTest {
    record Body(@Nullable String text, @Nullable Integer number, @Nullable List<String> list) {}

    private static Object read(byte[] json) {
        return JsonText.read(json, Body.class);
    }

    private static Object read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(byte[] json, String field) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(PlenumException.class, refused -> {
            assertThat(refused.code()).isEqualTo(CommonError.INVALID);
            assertThat(Problem.of(refused).field()).isEqualTo(field);
        });
    }

    @Test
    @DisplayName("what fits is read, null and pairs of surrogates too")
    void fits() {
        assertThat(read("{\"text\":\"å\\ud83d\\ude00\",\"number\":5,\"list\":[\"a\"]}")).isEqualTo(new Body("å😀", 5, List.of("a")));
        assertThat(read("{\"text\":null}")).isEqualTo(new Body(null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "1.5", "true", "{}", "[]", "\"a\\u0000\"", "\"\\ud800\"", "\"\\ude00\\ud83d\""})
    @DisplayName("text is text, without NUL and without halves of surrogate pairs")
    void text(String value) {
        refused(("{\"text\":" + value + "}").getBytes(StandardCharsets.UTF_8), "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"5\"", "true", "99999999999"})
    @DisplayName("a whole number is a whole number")
    void number(String value) {
        refused(("{\"number\":" + value + "}").getBytes(StandardCharsets.UTF_8), "number");
    }

    @Test
    @DisplayName("bytes that are no text in any encoding are the sender's fault, not the server's")
    void noText() {
        refused(new byte[] {0, 0, (byte) 0xff, (byte) 0xfe, 0, '{', 0, 0, 0, '}', 0, 0}, "");
        refused(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}, "");
        refused(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xe0, (byte) 0x80, (byte) 0xaf, '"', '}'}, "");
        refused("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16), "");
    }
}
