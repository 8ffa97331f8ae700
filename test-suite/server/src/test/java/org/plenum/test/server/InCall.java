package org.plenum.test.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jitsi.srtp.SrtpCryptoContext;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.media.DtlsClient;
import org.plenum.bench.media.MediaKeys;
import org.plenum.bench.media.MediaPeer;
import org.plenum.bench.media.PeerLoop;
import org.plenum.bench.media.PlainBuffer;
import org.plenum.plugin.media.embedded.wire.Bytes;
import org.plenum.plugin.media.embedded.wire.RtpPacket;

/** Somebody in a call of a real server: asks by the wire, answers what is offered, and sends and receives real packets. Of one thread. */
final class InCall implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int VOICE = 5001;
    private static final long EACH_NANOS = Duration.ofMillis(20).toNanos();

    private final MeetingClient client;
    private final PeerLoop loop;
    private final DtlsClient certificate;
    private final String tab = "tab%019d".formatted(COUNT.incrementAndGet());
    private final Map<String, MediaPeer> peers = new HashMap<>();
    private final Map<String, Integer> answered = new HashMap<>();
    private final List<JsonNode> replies = new ArrayList<>();
    private final AtomicLong heard = new AtomicLong();
    private CompletableFuture<Void> talking = CompletableFuture.completedFuture(null);
    private volatile boolean isSilent = true;

    InCall(MeetingClient client, PeerLoop loop, DtlsClient certificate) {
        this.client = client;
        this.loop = loop;
        this.certificate = certificate;
    }

    /** Joins. */
    static InCall joined(MeetingClient client, PeerLoop loop, DtlsClient certificate) {
        var call = new InCall(client, loop, certificate);
        call.ask("join", House.object());
        return call;
    }

    String tab() {
        return tab;
    }

    JsonNode ask(String service, ObjectNode payload) {
        JsonNode reply = House.ask(client, "media", service, payload.put("tab", tab));
        replies.add(reply);
        return reply;
    }

    void turnMicrophone(boolean on) {
        ask("turn-microphone", House.object().put("on", on));
    }

    JsonNode watch(String participant, String kind) {
        ObjectNode watched = House.object();
        watched.putArray("tracks").addObject().put("participant", participant).put("kind", kind).put("quality", "high");
        return ask("watch", watched);
    }

    /** All replies so far, as text. */
    String replies() {
        return replies.toString();
    }

    /** Payloads of what the plugin has told by this name. */
    List<JsonNode> told(String name) {
        return client.record().signals().stream()
                .filter(frame -> frame.path("plugin").asText().equals("media") && frame.path("name").asText().equals(name))
                .map(frame -> frame.path("payload"))
                .toList();
    }

    /** Waits until it was told so. */
    void awaits(String name, String payload) {
        JsonNode expected = House.read(payload);
        House.await(client, seen -> told(name).contains(expected));
    }

    private List<JsonNode> offers(String pc) {
        return told("signal").stream()
                .map(told -> told.path("signal"))
                .filter(signal -> signal.path("pc").asText().equals(pc) && signal.path("type").asText().equals("offer"))
                .toList();
    }

    /** The next offer of a connection, which is answered. */
    JsonNode offer(String pc) throws IOException {
        int before = answered.merge(pc, 1, Integer::sum) - 1;
        House.await(client, seen -> offers(pc).size() > before);
        JsonNode offer = offers(pc).get(before);
        if (!peers.containsKey(pc)) {
            var peer = new MediaPeer(certificate, this::arrived);
            loop.add(peer);
            peers.put(pc, peer);
        }
        ObjectNode signal = House.object().put("pc", pc).put("type", "answer").put("sdp", peer(pc).answer(offer.path("sdp").asText()));
        signal.putObject("tracks");
        List<JsonNode> told = told("signal");
        ask("send-signal", House.object().put("session", told.getLast().path("session").asLong()).set("signal", signal));
        return offer;
    }

    private MediaPeer peer(String pc) {
        return Optional.ofNullable(peers.get(pc)).orElseThrow();
    }

    /** Takes the first offer of a connection, and connects. @return the offer */
    JsonNode listen() throws IOException, InterruptedException {
        JsonNode offer = offer("sub");
        peer("sub").connect();
        return offer;
    }

    private void arrived(byte[] data, int length, long now) {
        if (!RtpPacket.isRtcp(data, length)) {
            heard.incrementAndGet();
        }
    }

    /** Waits until something is heard from now on. */
    void hears() {
        long before = heard.get();
        Server.await("a voice", House.SOON, () -> heard.get() > before);
    }

    /** Turns the microphone on and talks aloud until it is turned off. */
    void talk() throws IOException, InterruptedException, GeneralSecurityException {
        turnMicrophone(true);
        offer("pub");
        MediaKeys keys = peer("pub").connect();
        SrtpCryptoContext voice = keys.sender(VOICE);
        isSilent = false;
        talking = CompletableFuture.runAsync(() -> talk(voice), task -> Thread.ofVirtual().start(task));
    }

    private void talk(SrtpCryptoContext voice) {
        long begun = System.nanoTime();
        for (int count = 0; !isSilent; count++) {
            for (long due = begun + count * EACH_NANOS; System.nanoTime() < due; ) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            peer("pub").send(packet(voice, count));
        }
    }

    /** Of the first section, as loud as can be. */
    private static byte[] packet(SrtpCryptoContext voice, int number) {
        var buffer = new PlainBuffer(60);
        byte[] data = buffer.getBuffer();
        data[0] = (byte) 0x90;
        data[1] = 111;
        Bytes.put16(data, 2, number);
        Bytes.putWord(data, 4, number * 960);
        Bytes.putWord(data, 8, VOICE);
        Bytes.put16(data, 12, 0xBEDE);
        Bytes.put16(data, 14, 1);
        data[16] = 0x10;
        data[17] = '0';
        data[18] = 0x50;
        data[19] = 0;
        try {
            voice.transformPacket(buffer);
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
        return buffer.taken();
    }

    /** Names and numbers that an offer has for what it gives. */
    static List<String> names(JsonNode offer) {
        return offer.path("sdp").asText().lines()
                .filter(line -> line.startsWith("a=msid:") || line.startsWith("a=ssrc:"))
                .flatMap(line -> List.of(line.split("[ :]")).stream())
                .filter(word -> word.length() > 6)
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        isSilent = true;
        talking.join();
    }
}
