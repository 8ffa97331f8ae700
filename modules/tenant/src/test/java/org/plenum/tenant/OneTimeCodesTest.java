package org.plenum.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    private static final String SEED = "1234567890123456789012345678901234567890123456789012345678901234";

    @ParameterizedTest(name = "at {0} s: {1}, {2}, {3}")
    @DisplayName("codes are those of RFC 6238, appendix B")
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void vectors(long seconds, String sha1, String sha256, String sha512) {
        long step = seconds / OneTimeCodes.STEP_SECONDS;

        assertThat(OneTimeCodes.code("HmacSHA1", seed(20), step, 8)).isEqualTo(sha1);
        assertThat(OneTimeCodes.code("HmacSHA256", seed(32), step, 8)).isEqualTo(sha256);
        assertThat(OneTimeCodes.code("HmacSHA512", seed(64), step, 8)).isEqualTo(sha512);
    }

    @Test
    @DisplayName("a code is good in its own half minute and in the ones beside it")
    void window() {
        String secret = OneTimeCodes.newSecret();
        Instant now = Instant.parse("2026-11-24T10:00:10Z");
        String code = OneTimeCodes.code("HmacSHA1", Base32.decode(secret), now.getEpochSecond() / 30, 6);

        assertThat(OneTimeCodes.stepOf(secret, code, now)).isPresent();
        assertThat(OneTimeCodes.stepOf(secret, code, now.plusSeconds(30))).isPresent();
        assertThat(OneTimeCodes.stepOf(secret, code, now.minusSeconds(30))).isPresent();
        assertThat(OneTimeCodes.stepOf(secret, code, now.plusSeconds(60))).isEmpty();
        assertThat(OneTimeCodes.stepOf(secret, code, now.minusSeconds(60))).isEmpty();
    }

    @Test
    @DisplayName("base32 is that of RFC 4648, section 10, without padding")
    void base32() {
        assertThat(Base32.encode(ascii("foobar"))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.encode(ascii("fooba"))).isEqualTo("MZXW6YTB");
        assertThat(Base32.encode(ascii("f"))).isEqualTo("MY");
        assertThat(Base32.decode("MZXW6YTBOI")).isEqualTo(ascii("foobar"));
    }

    @Test
    @DisplayName("the address for a QR code names issuer, mail and secret")
    void address() {
        assertThat(OneTimeCodes.address("Blå AB", "ada@example.org", "MZXW6"))
                .isEqualTo("otpauth://totp/Bl%C3%A5%20AB:ada%40example.org?secret=MZXW6&issuer=Bl%C3%A5%20AB");
    }

    private static byte[] seed(int length) {
        return ascii(SEED.substring(0, length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
