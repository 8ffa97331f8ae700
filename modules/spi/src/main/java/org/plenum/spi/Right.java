package org.plenum.spi;

import java.util.Map;

/**
 * A right that the manifest of a running plugin declares.
 *
 * @param permission its name, and who has it in this tenant now
 * @param title for people, by language
 * @param plugin what the plugin is called, by language
 * @since 1
 */
public record Right(Permission permission, Map<String, String> title, Map<String, String> plugin) {
    public Right {
        title = Map.copyOf(title);
        plugin = Map.copyOf(plugin);
    }
}
