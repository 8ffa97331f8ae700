package org.plenum.plugin.media.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SdpTest {
    private static final String ANSWER =
            """
            v=0
            o=- 1 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0 1
            m=audio 9 UDP/TLS/RTP/SAVPF 111
            c=IN IP4 0.0.0.0
            a=ice-ufrag:abcd
            a=ice-pwd:0123456789012345678901
            a=fingerprint:SHA-256 ab:cd
            a=setup:active
            a=mid:0
            a=sendonly
            a=ssrc:4294967295 cname:x
            m=video 0 UDP/TLS/RTP/SAVPF 96
            a=mid:1
            a=inactive
            """;

    @Test
    @DisplayName("an answer tells how to reach and to know the browser, and what it refuses")
    void answer() {
        Answer answer = Answer.parse(ANSWER.replace("\n", "\r\n")).orElseThrow();

        assertThat(answer.ufrag()).isEqualTo("abcd");
        assertThat(answer.password()).isEqualTo("0123456789012345678901");
        assertThat(answer.fingerprints()).containsExactly("sha-256 AB:CD");
        assertThat(answer.parts()).containsExactly(new Answer.Part("0", true, Set.of(-1)), new Answer.Part("1", false, Set.of()));
    }

    @Test
    @DisplayName("an answer without credentials, without a fingerprint, or with the browser as DTLS server is none; nor is one of a megabyte")
    void refused() {
        assertThat(Answer.parse(ANSWER.replace("a=ice-pwd", "a=x"))).isEmpty();
        assertThat(Answer.parse(ANSWER.replace("a=fingerprint", "a=x"))).isEmpty();
        assertThat(Answer.parse(ANSWER.replace("setup:active", "setup:passive"))).isEmpty();
        assertThat(Answer.parse("")).isEmpty();
        assertThat(Answer.parse(ANSWER + "a=x\n".repeat(300_000))).isEmpty();
    }

    @Test
    @DisplayName("an offer names what the server sends by the random names it was given, and by nothing else (S73, S76)")
    void offer() {
        var sent = new Section.Sent(-2, "streamstream", "tracktrack");
        String text = new Offer(
                        5,
                        1,
                        "ufragufr",
                        "passwordpasswordpassword",
                        "sha-256 AA:BB",
                        List.of(new InetSocketAddress("192.0.2.1", 5000), new InetSocketAddress("2001:db8::1", 5000)),
                        List.of(
                                new Section("0", true, Section.Direction.SENDONLY, false, Optional.of(sent)),
                                new Section("1", false, Section.Direction.RECVONLY, true, Optional.empty()),
                                new Section("2", false, Section.Direction.INACTIVE, false, Optional.empty())))
                .text();

        assertThat(text.lines().filter(line -> line.contains("msid:") || line.contains("cname")))
                .containsExactly(
                        "a=msid:streamstream tracktrack",
                        "a=ssrc:4294967294 cname:streamstream",
                        "a=ssrc:4294967294 msid:streamstream tracktrack");
        assertThat(text).contains("a=group:BUNDLE 0 1 2\r\na=ice-lite\r\n", "a=simulcast:recv l;h\r\n", "192.0.2.1 5000 typ host", "2001:db8:0:0:0:0:0:1 5000 typ host");
        assertThat(text.lines().filter(line -> line.startsWith("a=simulcast"))).hasSize(1);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }
}
