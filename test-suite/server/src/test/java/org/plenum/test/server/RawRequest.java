package org.plenum.test.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A piece of an upload as a sender makes it who lies about it, or is cut: the head says what the test wants.
 *
 * @param browser whose session sends it
 * @param path of the upload
 * @param offset where the piece begins
 */
record RawRequest(Browser browser, URI server, String path, long offset) {
    private static final int PATIENCE_MILLIS = 20_000;

    /** Sends a head that promises more than follows, and hangs up. */
    void cut(long promised, byte[] sent) {
        try (Socket socket = open()) {
            socket.getOutputStream().write(head("Content-Length: " + promised));
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            // Until the server has noticed: it closes, or answers.
            socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException silent) {
            throw new UncheckedIOException("the server does not notice", silent);
        } catch (IOException closed) {
            // As it may.
        }
    }

    /** The status of the first answer; 0 if the server hangs up instead. @param lengths lines of the head */
    int status(String lengths, byte[] sent) {
        try (Socket socket = open()) {
            socket.getOutputStream().write(head(lengths + "\r\nConnection: close"));
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
            return status(socket);
        } catch (SocketTimeoutException silent) {
            throw new UncheckedIOException("the server does not answer", silent);
        } catch (IOException closed) {
            return 0;
        }
    }

    private static int status(Socket socket) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one = socket.getInputStream().read(); one >= 0 && one != '\r'; one = socket.getInputStream().read()) {
            line.write(one);
        }
        String[] words = line.toString(StandardCharsets.US_ASCII).split(" ", -1);
        return words.length < 2 ? 0 : Integer.parseInt(words[1]);
    }

    private Socket open() throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private byte[] head(String lengths) {
        return String.join(
                        "\r\n",
                        "PATCH " + path + " HTTP/1.1",
                        "Host: " + server.getAuthority(),
                        "Origin: " + server,
                        "Cookie: " + Browser.COOKIE + "=" + browser.cookie(),
                        "X-Plenum-CSRF: " + browser.csrf(),
                        "Content-Type: application/offset+octet-stream",
                        "Upload-Offset: " + offset,
                        lengths,
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
