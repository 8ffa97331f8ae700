package org.plenum.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of its own in a temporary folder, on 127.0.0.1 with a password made for it, fsync on. Gone after {@link #close}. */
public final class Postgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String USER = "plenum";
    private static final String NAME = "plenum";

    private final Path folder;
    private final int port;
    private final String password;

    private Postgres(Path folder, int port, String password) {
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    public static boolean isInstalled() {
        return Files.isDirectory(INSTALLED);
    }

    /** @throws IllegalStateException if it does not start */
    public static Postgres start() throws IOException {
        Path folder = Files.createTempDirectory("plenum-bench-postgres");
        String password = new BigInteger(160, new SecureRandom()).toString(36);
        Path secret = Files.writeString(folder.resolve("password"), password);
        if (isRoot()) {
            Commands.run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        run("initdb", "-D", folder.resolve("data").toString(), "-U", USER, "--auth=scram-sha-256", "--pwfile=" + secret, "-E", "UTF8", "--locale=C.UTF-8");
        Files.delete(secret);
        Postgres database = new Postgres(folder, ServerProcess.freePort(), password);
        database.startAgain();
        List<String> create = new ArrayList<>(List.of("env"));
        database.environment().forEach((name, value) -> create.add(name + "=" + value));
        create.addAll(List.of(programs().resolve("createdb").toString(), "--maintenance-db=postgres", NAME));
        Commands.run(create);
        return database;
    }

    /** At the same port, with what was committed. */
    public void startAgain() {
        String options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=on -c synchronous_commit=on";
        run("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-w", "-o", options, "start");
    }

    /** As a power cut would, as far as connections and memory go. */
    public void kill() {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }

    /** What programs of PostgreSQL need to reach it as its owner. */
    public Map<String, String> environment() throws IOException {
        Path secret = folder.resolve("pgpass");
        if (!Files.exists(secret)) {
            Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, "127.0.0.1:" + port + ":*:" + USER + ":" + password);
        }
        return Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(port), "PGUSER", USER, "PGPASSFILE", secret.toString());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** Of the newest version that is installed. */
    private static Path programs() {
        return Stream.of(Optional.ofNullable(INSTALLED.toFile().list()).orElse(new String[0]))
                .max(Comparator.comparingInt(Integer::parseInt))
                .map(version -> INSTALLED.resolve(version).resolve("bin"))
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not installed: nothing is in " + INSTALLED));
    }

    /** As its owner; each statement is a transaction. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, USER, password);
    }

    /** What the server's PostgreSQL data source is told. */
    public Map<String, String> properties() {
        return Map.of(
                "plenum.database.host", "127.0.0.1",
                "plenum.database.port", Integer.toString(port),
                "plenum.database.name", NAME,
                "plenum.database.user", USER,
                "plenum.database.password", password);
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop");
        Folders.delete(folder);
    }

    private static void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs().resolve(program).toString());
        command.addAll(List.of(arguments));
        Commands.run(command);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
