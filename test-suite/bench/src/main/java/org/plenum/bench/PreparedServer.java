package org.plenum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A fresh server in a temporary folder, started; stopped and deleted by {@link #close}. */
record PreparedServer(Path folder, ServerProcess process) implements AutoCloseable {

    /** What is deployed. */
    enum Contents {
        BROADCASTER,
        PLENUM,
        BOTH
    }

    private static final Map<String, String> AS_USUAL = Map.of(
            "plenum.frames-per-second", "1000000",
            "plenum.first-steps", "true",
            "jdk.virtualThreadScheduler.parallelism", "16");

    /**
     * Has the script {@code plenum} in the current folder configure it.
     *
     * @param database {@code h2} or {@code postgresql}
     * @param properties of the system, beside those that every server gets
     */
    static PreparedServer start(String database, Contents contents, Map<String, String> properties) throws IOException {
        Path folder = Files.createTempDirectory("plenum-bench");
        Path home = folder.resolve("server");
        Commands.run(List.of("./plenum", "server-home", home.toString(), database));
        List<Path> archives = new ArrayList<>();
        if (contents != Contents.PLENUM) {
            archives.add(BareStage.archive(folder));
        }
        if (contents != Contents.BROADCASTER) {
            archives.addAll(product());
        }
        var all = new HashMap<>(AS_USUAL);
        all.putAll(properties);
        return new PreparedServer(folder, ServerProcess.start(home, folder.resolve("base"), archives, all));
    }

    private static List<Path> product() throws IOException {
        List<Path> archives = new ArrayList<>(List.of(Path.of("ear/target/plenum.ear")));
        try (Stream<Path> plugins = Files.list(Path.of("plugins"))) {
            plugins.map(plugin -> plugin.resolve("target/plenum-plugin-" + plugin.getFileName() + ".war"))
                    .filter(Files::exists)
                    .forEach(archives::add);
        }
        return archives;
    }

    @Override
    public void close() throws IOException {
        process.close();
        Folders.delete(folder);
    }
}
