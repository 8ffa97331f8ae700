package org.plenum.plugin.media.embedded.flow;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SRTPProtectionProfile;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.plenum.plugin.media.embedded.wire.Answer;
import org.plenum.plugin.media.embedded.wire.Bytes;
import org.plenum.plugin.media.embedded.wire.StunMessage;
import org.plenum.plugin.media.embedded.wire.StunWriter;

/** The browser's side of a connection, with a socket of its own: full ICE as far as it needs it, DTLS as a client, SRTP. */
final class Caller implements AutoCloseable {
    private final SecureRandom random = new SecureRandom();
    private final DatagramSocket socket;
    private final InetSocketAddress server;
    private final Connection connection;
    final Credentials own = Credentials.random(random);
    final DtlsIdentity identity = DtlsIdentity.create(random);
    /** What has come, apart from what was answered at once. */
    final BlockingQueue<byte[]> stun = new LinkedBlockingQueue<>();
    final BlockingQueue<byte[]> datagrams = new LinkedBlockingQueue<>();
    final BlockingQueue<byte[]> media = new LinkedBlockingQueue<>();
    final AtomicLong in = new AtomicLong();
    final AtomicLong out = new AtomicLong();
    volatile boolean answersChecks = true;
    private final boolean isAuthenticated;
    /** The server's last flight does not arrive the first time. */
    volatile boolean losesLastFlight;
    private long losesUntil;
    Optional<Srtp> srtp = Optional.empty();
    Optional<DTLSTransport> transport = Optional.empty();

    Caller(Port port, Connection connection, boolean isAuthenticated) throws IOException {
        this(port, connection, isAuthenticated, InetAddress.getLoopbackAddress());
    }

    Caller(Port port, Connection connection, boolean isAuthenticated, InetAddress loopback) throws IOException {
        this.losesUntil = System.nanoTime();
        this.connection = connection;
        this.isAuthenticated = isAuthenticated;
        this.server = new InetSocketAddress(loopback, port.number());
        this.socket = new DatagramSocket(0, loopback);
        Thread.ofVirtual().start(this::read);
    }

    Answer answer() {
        return new Answer(own.ufrag(), own.password(), Set.of(identity.fingerprint()), List.of());
    }

    void send(byte[] data) {
        try {
            out.addAndGet(data.length);
            socket.send(new DatagramPacket(data, data.length, server));
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private void read() {
        byte[] buffer = new byte[2048];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] data = Arrays.copyOf(buffer, packet.getLength());
                in.addAndGet(data.length);
                if (StunMessage.isStun(data, data.length)) {
                    check(data);
                } else if ((data[0] & 0xFF) < 64) {
                    datagrams.add(data);
                } else {
                    media.add(data);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void check(byte[] data) {
        StunMessage message = StunMessage.parse(data, data.length).orElseThrow();
        if (message.type() != StunMessage.BINDING_REQUEST) {
            stun.add(data);
        } else if (answersChecks && message.isSignedWith(own.password())) {
            send(new StunWriter(StunMessage.BINDING_SUCCESS, message.transaction()).mapped(server).signed(own.password()));
        }
    }

    byte[] request(String name, String password, boolean isControlling) {
        byte[] transaction = new byte[12];
        random.nextBytes(transaction);
        StunWriter writer = new StunWriter(StunMessage.BINDING_REQUEST, transaction).username(name + ":" + own.ufrag()).priority(1);
        return (isControlling ? writer.controlling(5) : writer.controlled(5)).nominating().signed(password);
    }

    /** Asks, as a browser does. @return the answer */
    StunMessage bind(boolean isControlling) throws InterruptedException {
        send(request(connection.ufrag(), connection.password(), isControlling));
        byte[] data = Optional.ofNullable(stun.poll(5, TimeUnit.SECONDS)).orElseThrow();
        return StunMessage.parse(data, data.length).orElseThrow();
    }

    /** ICE and DTLS. Blocks until it is complete. */
    void connect() throws IOException, InterruptedException {
        bind(true);
        handshake();
    }

    void handshake() throws IOException {
        var client = new Client();
        transport = Optional.of(new DTLSClientProtocol().connect(client, new Datagrams()));
        srtp = client.keys.map(keys -> new Srtp(keys.ofClient()));
    }

    /** A packet of 100 bytes and 12 more. @return as it was sent */
    byte[] sendMedia(int source, int sequence) {
        byte[] plain = new byte[112];
        plain[0] = (byte) 0x80;
        plain[1] = 111;
        Bytes.put16(plain, 2, sequence);
        Bytes.putWord(plain, 8, source);
        return sendMedia(plain);
    }

    byte[] sendMedia(byte[] plain) {
        var packet = new Packet();
        packet.copy(plain, plain.length);
        Srtp.protect(srtp.orElseThrow().sender(Bytes.word(plain, 8)), packet);
        byte[] sent = packet.taken();
        send(sent);
        return sent;
    }

    @Override
    public void close() {
        socket.close();
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
                byte[] data = datagrams.poll(millis, TimeUnit.MILLISECONDS);
                if (data == null || isLost(data)) {
                    return -1;
                }
                System.arraycopy(data, 0, into, at, data.length);
                return data.length;
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
        }

        /** It begins with a change of the cipher; what comes soon after that belongs to it. */
        private boolean isLost(byte[] data) {
            if (losesLastFlight && data[0] == 20) {
                losesLastFlight = false;
                losesUntil = System.nanoTime() + 500_000_000;
            }
            return System.nanoTime() < losesUntil;
        }

        @Override
        public void send(byte[] from, int at, int length) {
            Caller.this.send(Arrays.copyOfRange(from, at, at + length));
        }

        @Override
        public void close() {
            // The socket is closed with the caller.
        }
    }

    private final class Client extends DefaultTlsClient {
        private Optional<SrtpKeys> keys = Optional.empty();

        Client() {
            super(identity.crypto());
        }

        @Override
        public int getHandshakeTimeoutMillis() {
            return 10_000;
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return ProtocolVersion.DTLSv12.only();
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return new int[] {CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256};
        }

        @Override
        @SuppressWarnings({"rawtypes", "unchecked"}) // Bouncy Castle's own signature.
        public Hashtable getClientExtensions() throws IOException {
            Hashtable extensions = super.getClientExtensions();
            int profile = isAuthenticated ? SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM : SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80;
            TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(new int[] {profile}, TlsUtils.EMPTY_BYTES));
            return extensions;
        }

        @Override
        public void notifyHandshakeComplete() throws IOException {
            super.notifyHandshakeComplete();
            int length = 2 * (SrtpKeys.KEY + SrtpKeys.saltLength(isAuthenticated));
            keys = Optional.of(SrtpKeys.ofServer(isAuthenticated, context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, length)));
        }

        @Override
        public TlsAuthentication getAuthentication() {
            return new TlsAuthentication() {
                @Override
                public void notifyServerCertificate(TlsServerCertificate shown) {
                    // The tests' own server.
                }

                @Override
                public TlsCredentials getClientCredentials(CertificateRequest request) {
                    return new BcDefaultTlsCredentialedSigner(
                            new TlsCryptoParameters(context),
                            identity.crypto(),
                            identity.key(),
                            identity.certificate(),
                            new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
                }
            };
        }
    }
}
