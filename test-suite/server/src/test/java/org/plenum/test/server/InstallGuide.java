package org.plenum.test.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The commands of docs/install.md, to be run as they stand there. */
final class InstallGuide {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh (\\w+)\\n(.*?)^```$");
    private static final Pattern FENCE = Pattern.compile("(?m)^```(.+)$");

    private final Map<String, String> blocks = new LinkedHashMap<>();

    private InstallGuide(String text) {
        BLOCK.matcher(text).results().forEach(block -> blocks.put(block.group(1), block.group(2)));
        if (FENCE.matcher(text).results().count() != blocks.size()) {
            throw new AssertionError("a block of commands has no name, or one that another has: " + blocks.keySet());
        }
    }

    /** @param file docs/install.md, or INSTALL.md of a package */
    static InstallGuide read(Path file) {
        return new InstallGuide(Server.text(file));
    }

    Set<String> names() {
        return blocks.keySet();
    }

    String block(String name) {
        return blocks.getOrDefault(name, "");
    }

    /** Runs a block in a folder; the first command that fails ends it. What it printed. */
    String run(String name, Path folder, Map<String, String> environment) {
        if (!blocks.containsKey(name)) {
            throw new AssertionError("no block " + name + " in " + blocks.keySet());
        }
        return Programs.run(folder, Duration.ofMinutes(10), environment, "bash", "-euc", block(name));
    }
}
