package org.plenum.bench.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DatagramTransport;
import org.plenum.plugin.media.embedded.wire.StunMessage;
import org.plenum.plugin.media.embedded.wire.StunWriter;

/** The browser's end of one connection. What arrives is given by {@link PeerLoop}; the handshake blocks the thread of the caller. */
public final class MediaPeer {
    private static final String UFRAG = "peer";
    private static final String PASSWORD = "0123456789012345678901";
    private static final Pattern CANDIDATE = Pattern.compile("a=candidate:\\S+ 1 udp \\d+ (127\\.0\\.0\\.1) (\\d+) typ host");

    private final DatagramChannel channel;
    private final DtlsClient client;
    private final Arrival arrival;
    private final BlockingQueue<byte[]> datagrams = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();
    private volatile InetSocketAddress server = new InetSocketAddress(0);
    private volatile String ufrag = "";
    private volatile String password = "";

    public MediaPeer(DtlsClient client, Arrival arrival) throws IOException {
        this.client = client;
        this.arrival = arrival;
        this.channel = DatagramChannel.open();
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(false);
    }

    /** What is done with media that arrive: protected still. Of the loop's thread. */
    public interface Arrival {
        void arrived(byte[] data, int length, long now);
    }

    DatagramChannel channel() {
        return channel;
    }

    /** Takes the server's names from its offer. @return the answer, which refuses nothing */
    public String answer(String offer) {
        ufrag = value(offer, "a=ice-ufrag:");
        password = value(offer, "a=ice-pwd:");
        Matcher candidate = CANDIDATE.matcher(offer);
        if (!candidate.find()) {
            throw new IllegalArgumentException("no candidate on this machine: " + offer);
        }
        server = new InetSocketAddress(candidate.group(1), Integer.parseInt(candidate.group(2)));
        var answer = new StringBuilder("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n");
        offer.lines().filter(line -> line.startsWith("m=") || line.startsWith("a=mid:")).forEach(line -> {
            answer.append(line).append("\r\n");
            if (line.startsWith("m=")) {
                answer.append("a=ice-ufrag:" + UFRAG + "\r\na=ice-pwd:" + PASSWORD + "\r\na=setup:active\r\na=fingerprint:").append(client.fingerprint()).append("\r\n");
            }
        });
        return answer.toString();
    }

    /** The value of the first line that begins so. */
    public static String value(String description, String beginning) {
        return description.lines().filter(line -> line.startsWith(beginning)).map(line -> line.substring(beginning.length())).findFirst().orElse("");
    }

    /** ICE and DTLS. Blocks. */
    public MediaKeys connect() throws IOException, InterruptedException {
        for (int tries = 0; answers.poll(200, TimeUnit.MILLISECONDS) == null; tries++) {
            if (tries == 50) {
                throw new IOException("no answer from " + server);
            }
            send(new StunWriter(StunMessage.BINDING_REQUEST, client.random(12)).username(ufrag + ":" + UFRAG).priority(1).controlling(1).nominating().signed(password));
        }
        DtlsClient.Handshake handshake = client.begin();
        new DTLSClientProtocol().connect(handshake, new Datagrams());
        return handshake.keys();
    }

    public void send(byte[] data) {
        try {
            channel.send(ByteBuffer.wrap(data), server);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void received(byte[] data, int length, long now) {
        int first = data[0] & 0xFF;
        if (first >= 128) {
            arrival.arrived(data, length, now);
        } else if (StunMessage.isStun(data, length)) {
            StunMessage.parse(data, length).ifPresent(this::checked);
        } else {
            datagrams.add(Arrays.copyOf(data, length));
        }
    }

    private void checked(StunMessage message) {
        if (message.type() == StunMessage.BINDING_REQUEST) {
            send(new StunWriter(StunMessage.BINDING_SUCCESS, message.transaction()).mapped(server).signed(PASSWORD));
        } else {
            answers.add(message.transaction());
        }
    }

    private final class Datagrams implements DatagramTransport {
        @Override
        public int getReceiveLimit() {
            return 1500;
        }

        @Override
        public int getSendLimit() {
            return 1200;
        }

        @Override
        public int receive(byte[] into, int at, int most, int millis) throws IOException {
            try {
                Optional<byte[]> data = Optional.ofNullable(datagrams.poll(millis, TimeUnit.MILLISECONDS));
                data.ifPresent(bytes -> System.arraycopy(bytes, 0, into, at, bytes.length));
                return data.map(bytes -> bytes.length).orElse(-1);
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
        }

        @Override
        public void send(byte[] from, int at, int length) {
            MediaPeer.this.send(Arrays.copyOfRange(from, at, at + length));
        }

        @Override
        public void close() {
            // The channel is closed with the loop.
        }
    }
}
