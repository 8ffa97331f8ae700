package org.plenum.plugin.media.embedded.wire;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes offers (RFC 8829). The server offers always, so these payload types and numbers of header extensions hold for everybody, and packets pass without
 * renumbering.
 *
 * @param session a random number, the same for all offers of a connection
 * @param version counts its offers
 * @param fingerprint of the server's certificate, such as {@code sha-256 AB:CD…}
 * @param candidates where the server can be reached, best first
 */
public record Offer(
        long session,
        int version,
        String ufrag,
        String password,
        String fingerprint,
        List<InetSocketAddress> candidates,
        List<Section> sections) {
    public static final int OPUS = 111;
    public static final int VP8 = 96;
    public static final int VP9 = 98;
    public static final int H264 = 102;

    /** Numbers of header extensions. */
    public static final int MID = 1;

    public static final int RID = 2;
    public static final int SEND_TIME = 3;
    public static final int TRANSPORT = 4;
    public static final int LEVEL = 5;
    public static final int ORIENTATION = 7;

    /** Names of the two sizes of simulcast. The low one first: in the other order Chromium starves the high one. */
    public static final String LOW = "l";

    public static final String HIGH = "h";

    private static final String AUDIO_CODECS =
            """
            a=rtpmap:111 opus/48000/2
            a=fmtp:111 minptime=10;useinbandfec=1
            a=extmap:5 urn:ietf:params:rtp-hdrext:ssrc-audio-level
            """;
    private static final String VIDEO_CODECS =
            """
            a=rtpmap:96 VP8/90000
            a=rtpmap:98 VP9/90000
            a=fmtp:98 profile-id=0
            a=rtpmap:102 H264/90000
            a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f
            a=extmap:7 urn:3gpp:video-orientation
            """;
    private static final String FEEDBACK =
            """
            a=rtcp-fb:%1$d ccm fir
            a=rtcp-fb:%1$d nack
            a=rtcp-fb:%1$d nack pli
            a=rtcp-fb:%1$d goog-remb
            """;

    public Offer {
        candidates = List.copyOf(candidates);
        sections = List.copyOf(sections);
    }

    /** Whether it is a payload type of what sections for sound, or for pictures, carry. */
    public static boolean isKnown(int payloadType, boolean isAudio) {
        return isAudio ? payloadType == OPUS : payloadType == VP8 || payloadType == VP9 || payloadType == H264;
    }

    /** The description, lines ended by CR LF. */
    public String text() {
        var text = new StringBuilder();
        text.append("v=0\no=- ").append(session).append(' ').append(version).append(" IN IP4 0.0.0.0\ns=-\nt=0 0\na=group:BUNDLE");
        sections.forEach(section -> text.append(' ').append(section.mid()));
        text.append("\na=ice-lite\na=msid-semantic: WMS *\n");
        sections.forEach(section -> append(text, section));
        return text.toString().replace("\n", "\r\n");
    }

    private void append(StringBuilder text, Section section) {
        text.append(section.isAudio() ? "m=audio 9 UDP/TLS/RTP/SAVPF 111" : "m=video 9 UDP/TLS/RTP/SAVPF 96 98 102");
        text.append("\nc=IN IP4 0.0.0.0\na=ice-ufrag:").append(ufrag).append("\na=ice-pwd:").append(password);
        text.append("\na=fingerprint:").append(fingerprint).append("\na=setup:actpass\na=mid:").append(section.mid());
        text.append("\na=").append(section.direction().name().toLowerCase(Locale.ROOT)).append("\na=rtcp-mux\na=rtcp-rsize\n");
        text.append("a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid\n");
        text.append("a=extmap:3 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time\n");
        text.append(section.isAudio() ? AUDIO_CODECS : VIDEO_CODECS);
        boolean receives = section.direction() == Section.Direction.RECVONLY;
        for (int type : section.isAudio() ? new int[] {OPUS} : new int[] {VP8, VP9, H264}) {
            text.append(section.isAudio() ? "a=rtcp-fb:111 goog-remb\n" : FEEDBACK.formatted(type));
            text.append(receives ? "a=rtcp-fb:" + type + " transport-cc\n" : "");
        }
        if (receives) {
            text.append("a=extmap:4 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01\n");
        }
        if (section.simulcast()) {
            text.append("a=extmap:2 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id\na=rid:l recv\na=rid:h recv\na=simulcast:recv l;h\n");
        }
        section.sent().ifPresent(sent -> append(text, sent));
        text.append(reachable());
    }

    private static void append(StringBuilder text, Section.Sent sent) {
        String source = Integer.toUnsignedString(sent.source());
        text.append("a=msid:").append(sent.stream()).append(' ').append(sent.track()).append('\n');
        text.append("a=ssrc:").append(source).append(" cname:").append(sent.stream()).append('\n');
        text.append("a=ssrc:").append(source).append(" msid:").append(sent.stream()).append(' ').append(sent.track()).append('\n');
    }

    private String reachable() {
        int[] preference = {65535};
        return candidates.stream()
                .map(address -> "a=candidate:" + (65536 - preference[0]) + " 1 udp " + priority(preference[0]--) + " "
                        + shown(address) + " " + address.getPort() + " typ host\n")
                .collect(Collectors.joining("", "", "a=end-of-candidates\n"));
    }

    /** Of a host candidate (RFC 8445, section 5.1.2.1). */
    private static long priority(int preference) {
        return 126L << 24 | (long) preference << 8 | 255;
    }

    private static String shown(InetSocketAddress address) {
        String text = address.getAddress().getHostAddress();
        return address.getAddress() instanceof Inet6Address && text.contains("%") ? text.substring(0, text.indexOf('%')) : text;
    }
}
