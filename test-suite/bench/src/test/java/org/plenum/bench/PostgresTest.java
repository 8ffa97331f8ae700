package org.plenum.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PostgresTest {

    @Test
    @Timeout(60)
    @DisplayName("a database of its own listens on the loopback address and is gone after the close")
    void startsAndStops() throws IOException {
        assumeTrue(Postgres.isInstalled());
        int port;
        try (Postgres database = Postgres.start()) {
            port = Integer.parseInt(database.properties().getOrDefault("plenum.database.port", ""));
            try (Socket reached = connect(port)) {
                assertThat(reached.isConnected()).isTrue();
            }
        }

        assertThatThrownBy(() -> connect(port).close()).isInstanceOf(IOException.class);
    }

    private static Socket connect(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}
