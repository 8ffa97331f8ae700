package org.plenum.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.plenum.spi.Plugin;

/** What a partner tells the contract's tests of the plugin. */
public interface PluginUnderTest {
    /** A new one each time. */
    Plugin plugin();

    /** Together they ask every command and see every event. */
    List<Exercise> exercises();

    /** The text of the manifest; found on the class path of the plugin unless overridden. */
    default String manifest() {
        Class<?> plugin = plugin().getClass();
        try (InputStream stream = plugin.getClassLoader().getResourceAsStream("META-INF/plenum-plugin.json")) {
            if (stream == null) {
                throw new AssertionError("no META-INF/plenum-plugin.json beside " + plugin.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new AssertionError("META-INF/plenum-plugin.json cannot be read", fault);
        }
    }

    /** Folders whose files become the WAR's content; the manifest's panels are looked for there. */
    default List<Path> content() {
        return List.of();
    }

    /**
     * Events stored by released versions of the plugin, in order, one JSON object each:
     * {@code {"name":"vote-cast","payload":{…}}}. None for a plugin that was never released.
     */
    default List<String> storedEvents() {
        return List.of();
    }
}
