package org.plenum.store.log;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL of its own, with a folder and a port of its own, stopped by {@link #close}. */
public final class PostgresServer implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int START_SECONDS = 60;

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** @throws IllegalStateException if PostgreSQL is not installed or does not start */
    public static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory(
                    Path.of("/tmp"), "plenum-postgresql-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            var server = new PostgresServer(folder, freePort());
            server.run("initdb", "-D", server.data(), "-U", "plenum", "-A", "trust", "-E", "UTF8", "--no-locale");
            server.run(
                    "pg_ctl", "-D", server.data(), "-w", "-t", String.valueOf(START_SECONDS), "-l", folder.resolve("log").toString(),
                    "-o", "-c listen_addresses=127.0.0.1 -p " + server.port + " -k " + folder, "start");
            return server;
        } catch (IOException fault) {
            throw new IllegalStateException("PostgreSQL does not start", fault);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public DataSource source() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser("plenum");
        return source;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root.
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries().resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = folder.resolve(program + ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(2L * START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(program + " failed: " + Files.readString(said));
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Path binaries() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            throw new IllegalStateException("PostgreSQL is not installed: there is no " + INSTALLED);
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.max(Comparator.comparing(Path::getFileName)).orElseThrow().resolve("bin");
        }
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException fault) {
            throw new IllegalStateException("PostgreSQL does not stop", fault);
        }
    }
}
