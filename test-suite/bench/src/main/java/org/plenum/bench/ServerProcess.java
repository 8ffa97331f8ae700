package org.plenum.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One WildFly of its own: a copy of a prepared server's {@code standalone} folder, free ports, ended by {@link #close}. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final List<String> OPENED_PACKAGES = List.of(
            "java.base/java.lang", "java.base/java.lang.invoke", "java.base/java.lang.reflect", "java.base/java.io",
            "java.base/java.net", "java.base/java.security", "java.base/java.util", "java.base/java.util.concurrent",
            "java.management/javax.management", "java.naming/javax.naming");

    private final Process process;
    private final Path base;
    private final int port;

    private ServerProcess(Process process, Path base, int port) {
        this.process = process;
        this.base = base;
        this.port = port;
    }

    /**
     * Starts it and waits until every file of its deployments folder is deployed.
     *
     * @param home an unpacked WildFly, configured; only read
     * @param base an empty folder for configuration, data and log
     * @param more archives to deploy beside those that {@code home} has
     * @param properties system properties of the server
     */
    static ServerProcess start(Path home, Path base, List<Path> more, Map<String, String> properties) throws IOException {
        Folders.copy(home.resolve("standalone"), base);
        Path deployments = base.resolve("deployments");
        for (Path archive : more) {
            Files.copy(archive, deployments.resolve(archive.getFileName()));
        }
        int port = freePort();
        Process process = new ProcessBuilder(command(home, base, port, properties))
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("console.txt").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        ServerProcess server = new ServerProcess(process, base, port);
        try {
            server.awaitDeployments(deployments);
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    private static List<String> command(Path home, Path base, int port, Map<String, String> properties) throws IOException {
        List<String> command = new ArrayList<>(List.of(Jdk.tool("java"), "-Xms1g", "-Xmx2g", "-D[Standalone]"));
        OPENED_PACKAGES.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + port,
                "-Dplenum.address=http://127.0.0.1:" + port,
                "-Djboss.https.port=" + freePort(),
                "-Djboss.management.http.port=" + freePort(),
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-jar", home.resolve("jboss-modules.jar").toString(),
                "-mp", home.resolve("modules").toString(),
                "org.jboss.as.standalone"));
        return command;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitDeployments(Path deployments) throws IOException {
        List<Path> archives = Folders.endingWith(deployments, ".ear", ".war");
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        for (Path archive : archives) {
            while (!Files.exists(Path.of(archive + ".deployed"))) {
                if (Files.exists(Path.of(archive + ".failed"))) {
                    throw new IOException(archive.getFileName() + ": " + Files.readString(Path.of(archive + ".failed")));
                }
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException(archive.getFileName() + " not deployed; see " + base.resolve("console.txt"));
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Where a fresh server writes how its first administrator signs in. */
    Path firstSteps() {
        return base.resolve("data/plenum/first-steps.txt");
    }

    /** User and system time of the whole process; steps of 10 ms. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes of objects that a full collection leaves. */
    long liveHeapBytes() {
        Matcher total = TOTAL.matcher(Commands.run(List.of(Jdk.tool("jcmd"), Long.toString(pid()), "GC.class_histogram")));
        if (!total.find()) {
            throw new IllegalStateException("no total in the histogram of process " + pid());
        }
        return Long.parseLong(total.group(1));
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
