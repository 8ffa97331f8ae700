package org.plenum.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenum.bench.Postgres;
import org.plenum.bench.client.PlenumServer;
import org.plenum.bench.client.PlenumSession;

/** A WildFly of its own with Plenum deployed, on free ports of the loopback interface. */
final class Server implements AutoCloseable {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration START = Duration.ofMinutes(5);
    private static final Pattern TOKEN = Pattern.compile("/sign-in#token=([A-Za-z0-9_-]+)");
    /** Lock of the server that tests share: classes with a server of their own run beside those that use it. */
    static final String SHARED = "the shared server";

    /** Servers of tests live for minutes: the second compiler would cost more than it saves. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final List<Server> RUNNING = new ArrayList<>(1);

    private final Setup setup;
    private final Path base;
    private final int port;
    private final int management;
    private Process process;
    private int startsBefore;
    private String token = "";

    /**
     * What a server is made of.
     *
     * @param home of WildFly, configured, without deployments
     * @param properties of the system, beside those that every server gets
     */
    private record Setup(Path home, Map<String, String> properties, Map<String, String> environment) {
        Setup {
            properties = Map.copyOf(properties);
            environment = Map.copyOf(environment);
        }
    }

    private Server(Setup setup, Path base, int port, int management) {
        this.setup = setup;
        this.base = base;
        this.port = port;
        this.management = management;
        this.process = launch();
    }

    /** The one that tests share which leave it as they found it; stopped when the tests are over. */
    static synchronized Server shared() {
        if (RUNNING.isEmpty()) {
            RUNNING.add(start("shared"));
        }
        return RUNNING.getFirst();
    }

    /** A fresh one with a database of its own in its data folder. @param name of its folder below target */
    static Server start(String name) {
        return start(name, Map.of());
    }

    /** A fresh one with other system properties. */
    static Server start(String name, Map<String, String> properties) {
        return start(name, new Setup(home("h2"), properties, Map.of()));
    }

    /** A fresh one on a PostgreSQL. */
    static Server start(String name, Postgres database) {
        var properties = new HashMap<>(database.properties());
        // As the guide for administrators advises.
        var environment = Map.of("PLENUM_DATABASE_PASSWORD", String.valueOf(properties.remove("plenum.database.password")));
        return start(name, new Setup(home("postgresql"), properties, environment));
    }

    /** One of another configuration. @param home as {@code ./plenum server-home} and {@code ./plenum configure} made it, with this environment */
    static Server start(String name, Path home, Map<String, String> properties, Map<String, String> environment) {
        return start(name, new Setup(home, properties, environment));
    }

    /** What an administrator has installed, in its own folder; with mail if that was configured. */
    static Server installed(Path wildfly, Map<String, String> properties) {
        try {
            var server = new Server(new Setup(wildfly, properties, Map.of()), wildfly.resolve("standalone"), freePort(), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            return server.started();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Server start(String name, Setup setup) {
        try {
            Path base = Path.of("target", "servers", name).toAbsolutePath();
            delete(base);
            copy(setup.home().resolve("standalone"), base);
            for (Path archive : archives()) {
                Files.copy(archive, base.resolve("deployments").resolve(archive.getFileName()));
            }
            var server = new Server(setup, base, freePort(), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            return server.started();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Itself; if it does not start, nothing of it is left running. */
    private Server started() {
        try {
            awaitStart();
            return this;
        } catch (AssertionError | RuntimeException failed) {
            kill();
            throw failed;
        }
    }

    private static synchronized Path home(String database) {
        Path home = Path.of("target", "server-home-" + database).toAbsolutePath();
        if (!Files.isDirectory(home.resolve("standalone"))) {
            Programs.run(ROOT, Duration.ofMinutes(10), ROOT.resolve("plenum").toString(), "server-home", home.toString(), database);
        }
        Path module = home.resolve("modules/org/plenum/spi/main/plenum-spi.jar");
        try (Stream<Path> jars = Files.list(ROOT.resolve("modules/spi/target"))) {
            Path jar = jars.filter(file -> file.getFileName().toString().matches("plenum-spi-[0-9.]+\\.jar")).findFirst().orElseThrow();
            Files.copy(jar, module, StandardCopyOption.REPLACE_EXISTING);
            return home;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The EAR and every plugin of the product. */
    static List<Path> archives() {
        return Stream.concat(Stream.of(ROOT.resolve("ear/target/plenum.ear")), plugins().stream().map(Server::archive)).toList();
    }

    /** The ids of all plugins of the product. */
    static List<String> plugins() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("plugins"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Path archive(String plugin) {
        return ROOT.resolve("plugins/" + plugin + "/target/plenum-plugin-" + plugin + ".war");
    }

    private Process launch() {
        startsBefore = starts();
        try {
            var command = new ArrayList<>(List.of(
                    "bash",
                    setup.home().resolve("bin/standalone.sh").toString(),
                    "-b", "127.0.0.1",
                    "-bmanagement", "127.0.0.1",
                    "-Djboss.server.base.dir=" + base,
                    "-Djboss.http.port=" + port,
                    "-Djboss.https.port=" + freePort(),
                    "-Djboss.management.http.port=" + management,
                    "-Dplenum.first-steps=true",
                    "-Dplenum.address=" + address(),
                    "-Dplenum.shared-computer-idle=15",
                    "-Dplenum.frames-per-second=5000"));
            setup.properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(base.resolve("console.txt").toFile()));
            builder.environment().putAll(setup.environment());
            builder.environment().put("JBOSS_HOME", setup.home().toString());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment()
                    .put("JAVA_OPTS", QUICK_START + " -Xms256m -Xmx1g -Djava.net.preferIPv4Stack=true -Djdk.virtualThreadScheduler.parallelism=16");
            return builder.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void awaitStart() {
        Path first = base.resolve("data/plenum/first-steps.txt");
        await("the server's start; see " + base.resolve("console.txt"), START, () -> Files.exists(first) && isStarted());
        try {
            Matcher found = TOKEN.matcher(Files.readString(first));
            if (!found.find()) {
                throw new IllegalStateException("no sign-in link in " + Files.readString(first));
            }
            token = found.group(1);
            Files.delete(first);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private boolean isStarted() {
        boolean scanned = Files.exists(base.resolve("deployments").resolve("plenum.ear"));
        return scanned ? isDeployed() : starts() > startsBefore;
    }

    /** How often the server has said that all of it runs. */
    private int starts() {
        return Files.exists(log()) ? text(log()).split("WFLYSRV0025", -1).length - 1 : 0;
    }

    private boolean isDeployed() {
        for (Path archive : archives()) {
            Path marker = base.resolve("deployments").resolve(archive.getFileName() + ".failed");
            if (Files.exists(marker)) {
                throw new IllegalStateException(archive.getFileName() + " was not deployed: " + text(marker));
            }
        }
        return archives().stream()
                .allMatch(archive -> Files.exists(base.resolve("deployments").resolve(archive.getFileName() + ".deployed")));
    }

    /** Waits until it holds, looking often. */
    static void await(String what, Duration limit, java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not within " + limit + ": " + what);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    PlenumServer client() {
        return new PlenumServer(address());
    }

    /** Signs the first administrator in; each start has one link. */
    PlenumSession administrator(PlenumServer client) {
        return client.signIn(token);
    }

    /** Token of the link that signs the first administrator in, once. */
    String firstLink() {
        return token;
    }

    Path log() {
        return base.resolve("log/server.log");
    }

    /** The WildFly that it runs on. */
    Path home() {
        return setup.home();
    }

    Path data() {
        return base.resolve("data");
    }

    /** Of the JVM; the process started here is the script around it. */
    long pid() {
        return jvm().map(ProcessHandle::pid).orElseThrow();
    }

    private Optional<ProcessHandle> jvm() {
        return process.descendants()
                .filter(handle -> handle.info().command().filter(command -> command.endsWith("/java")).isPresent())
                .findFirst();
    }

    URI managementAddress() {
        return URI.create("http://127.0.0.1:" + management);
    }

    /** Runs commands of WildFly's command line. */
    String cli(List<String> commands) {
        return CommandLine.run(management, commands);
    }

    /** As a power cut would. */
    void kill() {
        jvm().ifPresent(ProcessHandle::destroyForcibly);
        await("the process's end", Duration.ofSeconds(20), () -> !process.isAlive());
    }

    void startAgain() {
        beginAgain();
        awaitStart();
    }

    /** Without waiting for it. */
    void beginAgain() {
        process = launch();
    }

    @Override
    public void close() {
        jvm().ifPresent(ProcessHandle::destroy);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.createDirectories(to.resolve("tmp"));
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
