package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.kurento.replay.Recording;

class DescriptionTest {
    private static final Recording PUBLISHER = Recording.of("02-publisher");

    private static List<String> lines(String description, String begin) {
        return description.lines().filter(line -> line.startsWith(begin)).toList();
    }

    @Test
    @DisplayName("of the codecs of a picture a browser's offer keeps VP8 alone, and all else of it")
    void oneCodec() {
        String offer = PUBLISHER.offer(22);

        String reduced = Description.withOneCodec(offer);

        assertThat(lines(reduced, "m=")).containsExactly("m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126", "m=video 9 UDP/TLS/RTP/SAVPF 96");
        String picture = reduced.substring(reduced.indexOf("m=video"));
        assertThat(lines(picture, "a=rtpmap:")).containsExactly("a=rtpmap:96 VP8/90000");
        assertThat(lines(picture, "a=rtcp-fb:")).hasSize(5).allMatch(line -> line.startsWith("a=rtcp-fb:96 "));
        assertThat(lines(picture, "a=fmtp:")).isEmpty();
        for (String kept : List.of("a=ice-", "a=mid", "a=extmap", "a=ssrc", "a=fingerprint", "a=group", "a=sendonly")) {
            assertThat(lines(reduced, kept)).isEqualTo(lines(offer, kept)).isNotEmpty();
        }
        assertThat(reduced).endsWith("\r\n").doesNotContain("\n\n");
    }

    @Test
    @DisplayName("an offer without VP8, and what is no offer, stay as they are")
    void unchanged() {
        String other = "v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 102\r\na=rtpmap:102 H264/90000\r\n";

        assertThat(Description.withOneCodec(other)).isEqualTo(other);
        Stream.of("", "m=", "m=video", "a=rtpmap:96 VP8/90000", "garbage\r\n").forEach(odd -> assertThat(Description.withOneCodec(odd).replace("\r\n", "")).isEqualTo(odd.replace("\r\n", "")));
    }

    @Test
    @DisplayName("an answer that takes nothing is told from one that takes something")
    void refusal() {
        assertThat(Description.isRefusal(Recording.of("06a-errors").answer(10))).isTrue();
        assertThat(Description.isRefusal(Recording.of("06a-errors").answer(8))).isTrue();
        assertThat(Description.isRefusal(PUBLISHER.answer(22))).isFalse();
        assertThat(Description.isRefusal("v=0\r\nm=audio 0 X 0\r\nm=video 1 X 96\r\n")).isFalse();
    }

    @Test
    @DisplayName("candidates belong to the first section, whatever its name")
    void firstSection() {
        assertThat(Description.firstMid(PUBLISHER.offer(22))).isEqualTo("0");
        assertThat(Description.firstMid("v=0\r\nm=audio 9\r\na=mid:sound\r\nm=video 9\r\na=mid:picture\r\n")).isEqualTo("sound");
        assertThat(Description.firstMid("nothing")).isEqualTo("0");
    }
}
