package org.plenum.plugin.clamav;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plenum.testkit.Clamd;

/** In the place of clamd: does with each connection what a test says, and leaves it open until the server is closed. */
final class OddServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();

    /** What is done with a connection, on a thread of its own. It ends when the server is closed. */
    interface Behaviour {
        void serve(Socket connection) throws IOException, InterruptedException;
    }

    OddServer(Behaviour behaviour) {
        try {
            socket = new ServerSocket();
            // So little that a sender notices soon that nobody reads.
            socket.setReceiveBufferSize(4096);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread.ofVirtual().start(() -> accept(behaviour));
    }

    private void accept(Behaviour behaviour) {
        try {
            while (true) {
                Socket connection = socket.accept();
                accepted.add(connection);
                Thread.ofVirtual().start(() -> serve(behaviour, connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void serve(Behaviour behaviour, Socket connection) {
        try {
            behaviour.serve(connection);
        } catch (IOException | InterruptedException over) {
            // The other side has gone, or the test is over.
        }
    }

    /** Says this whatever it is sent, after it had all of it. @param length of the file that is sent */
    static Behaviour saying(String answer, long length, boolean closing) {
        return connection -> {
            read(connection, streamed(length));
            connection.getOutputStream().write(answer.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            if (closing) {
                connection.close();
            }
        };
    }

    /** Passes that many bytes on to a real clamd, does something, and then passes on what clamd answers, until it goes. */
    static Behaviour passing(Clamd clamd, long bytes, Runnable then) {
        return connection -> {
            int port = Integer.parseInt(clamd.address().replaceAll(".*:", ""));
            try (connection;
                    Socket onward = new Socket(InetAddress.getLoopbackAddress(), port)) {
                byte[] buffer = new byte[8192];
                for (long left = bytes; left > 0; ) {
                    int read = connection.getInputStream().read(buffer, 0, (int) Math.min(left, buffer.length));
                    if (read < 0) {
                        return;
                    }
                    onward.getOutputStream().write(buffer, 0, read);
                    left -= read;
                }
                then.run();
                onward.getInputStream().transferTo(connection.getOutputStream());
            }
        };
    }

    /** How many bytes a file of a length is sent with. */
    static long streamed(long length) {
        return "zINSTREAM\0".length() + (length > 0 ? 4 : 0) + length + 4;
    }

    /** Reads that many bytes, or to the end. */
    static void read(Socket connection, long bytes) throws IOException {
        InputStream stream = connection.getInputStream();
        stream.skipNBytes(bytes);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : accepted) {
                connection.close();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
