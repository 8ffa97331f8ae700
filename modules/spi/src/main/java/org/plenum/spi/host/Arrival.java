package org.plenum.spi.host;

import org.plenum.spi.Plugin;

/**
 * A deployed plugin.
 *
 * @param manifest as judged
 * @param plugin its bean
 * @param resources the WAR's class loader
 */
public record Arrival(Manifest manifest, Plugin plugin, ClassLoader resources) {}
