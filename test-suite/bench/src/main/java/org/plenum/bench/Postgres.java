package org.plenum.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of its own in a temporary folder, on 127.0.0.1 with a password made for it, fsync on. Gone after {@link #close}. */
final class Postgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String USER = "plenum";

    private final Path folder;
    private final int port;
    private final String password;

    private Postgres(Path folder, int port, String password) {
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAMS.resolve("postgres"));
    }

    static Postgres start() throws IOException {
        Path folder = Files.createTempDirectory("plenum-bench-postgres");
        String password = new BigInteger(160, new SecureRandom()).toString(36);
        Path secret = Files.writeString(folder.resolve("password"), password);
        if (isRoot()) {
            Commands.run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        Path data = folder.resolve("data");
        run("initdb", "-D", data.toString(), "-U", USER, "--auth=scram-sha-256", "--pwfile=" + secret, "-E", "UTF8", "--locale=C.UTF-8");
        Files.delete(secret);
        int port = ServerProcess.freePort();
        String options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=on -c synchronous_commit=on";
        run("pg_ctl", "-D", data.toString(), "-l", folder.resolve("log").toString(), "-w", "-o", options, "start");
        return new Postgres(folder, port, password);
    }

    /** What the server's PostgreSQL data source is told. */
    Map<String, String> properties() {
        return Map.of(
                "plenum.database.host", "127.0.0.1",
                "plenum.database.port", Integer.toString(port),
                "plenum.database.name", "postgres",
                "plenum.database.user", USER,
                "plenum.database.password", password);
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "-w", "stop");
        Folders.delete(folder);
    }

    private static void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        Commands.run(command);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
