package org.plenum.plugin.media.kurento.replay;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** As much of a WebSocket server (RFC 6455) as the tests need: text both ways, and connections that are cut without a word. */
public final class SocketServer implements AutoCloseable {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Listener listener;
    private final Set<Peer> peers = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile boolean isDumb;
    private Optional<ServerSocket> socket = Optional.empty();

    /** Listens at a free port of the loopback address. */
    public SocketServer(Listener listener) throws IOException {
        this.listener = listener;
        this.port = listen(0);
    }

    /** Told what comes; on a thread for each connection. */
    public interface Listener {
        void opened(Peer peer);

        void text(Peer peer, String text);
    }

    public int port() {
        return port;
    }

    /** From now on connections are taken, and nothing is said on them. */
    public void beDumb() {
        isDumb = true;
    }

    private synchronized int listen(int where) throws IOException {
        var open = new ServerSocket();
        open.setReuseAddress(true);
        open.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), where));
        socket = Optional.of(open);
        Thread.ofVirtual().start(() -> accept(open));
        return open.getLocalPort();
    }

    private void accept(ServerSocket open) {
        try {
            while (true) {
                var peer = new Peer(open.accept());
                peers.add(peer);
                Thread.ofVirtual().start(() -> {
                    peer.run();
                    peers.remove(peer);
                });
            }
        } catch (IOException closed) {
            // Until it listens again.
        }
    }

    /** Cuts the connections that there are. */
    public void cut() {
        peers.forEach(Peer::close);
    }

    /** Cuts the connections that there are, in a way that the other side takes for a fault. */
    public void reset() {
        peers.forEach(Peer::reset);
    }

    /** Does not listen any more, and cuts all connections: a server that was killed. */
    public synchronized void kill() throws IOException {
        if (socket.isPresent()) {
            socket.get().close();
        }
        socket = Optional.empty();
        cut();
    }

    /** Listens again at the same port. */
    public void start() throws IOException {
        listen(port);
    }

    @Override
    public void close() throws IOException {
        kill();
    }

    /** One connection. */
    public final class Peer {
        private final Socket client;

        Peer(Socket client) {
            this.client = client;
        }

        private void run() {
            try (client) {
                var in = new DataInputStream(client.getInputStream());
                handshake(in);
                listener.opened(this);
                while (true) {
                    frame(in);
                }
            } catch (IOException | UncheckedIOException ended) {
                // As connections do.
            }
        }

        private void handshake(DataInputStream in) throws IOException {
            String key = "";
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                if (line.regionMatches(true, 0, "sec-websocket-key:", 0, 18)) {
                    key = line.substring(18).strip();
                }
            }
            while (isDumb) {
                in.readByte();
            }
            write(("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nServer: WebSocket++/0.8.2\r\nSec-WebSocket-Accept: " + accepted(key)
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }

        private static String line(DataInputStream in) throws IOException {
            var text = new StringBuilder();
            for (char next = (char) in.readByte(); next != '\n'; next = (char) in.readByte()) {
                text.append(next);
            }
            return text.toString().strip();
        }

        private static String accepted(String key) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
                return Base64.getEncoder().encodeToString(hash);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }

        private void frame(DataInputStream in) throws IOException {
            int first = in.readUnsignedByte();
            int second = in.readUnsignedByte();
            long length = second & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            byte[] mask = (second & 0x80) == 0 ? new byte[4] : in.readNBytes(4);
            byte[] content = in.readNBytes((int) length);
            for (int index = 0; index < content.length; index++) {
                content[index] ^= mask[index % 4];
            }
            int kind = first & 0x0f;
            if (kind == 1) {
                listener.text(this, new String(content, StandardCharsets.UTF_8));
            } else if (kind == 8) {
                throw new IOException("closed");
            }
        }

        public synchronized void send(String text) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            ByteBuffer frame = ByteBuffer.allocate(content.length + 10).put((byte) 0x81);
            if (content.length < 126) {
                frame.put((byte) content.length);
            } else if (content.length < 65536) {
                frame.put((byte) 126).putShort((short) content.length);
            } else {
                frame.put((byte) 127).putLong(content.length);
            }
            frame.put(content).flip();
            byte[] bytes = new byte[frame.remaining()];
            frame.get(bytes);
            try {
                write(bytes);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        private void write(byte[] bytes) throws IOException {
            OutputStream out = client.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        private void close() {
            try {
                client.close();
            } catch (IOException gone) {
                // It is what was wanted.
            }
        }

        private void reset() {
            try {
                client.setSoLinger(true, 0);
            } catch (IOException gone) {
                // Then it is closed.
            }
            close();
        }
    }
}
