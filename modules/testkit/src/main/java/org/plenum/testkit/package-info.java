/**
 * What a plugin is tested with: the contract that every plugin has to keep, and a meeting that exists only in memory.
 *
 * <p>A plugin's test implements {@link org.plenum.testkit.PluginContract}; JUnit finds the tests in that interface. Rules of
 * the plugin's own are tested with a {@link org.plenum.testkit.MeetingDriver}. Needs the SPI, not a server.
 *
 * <p>Nothing here takes or returns null. Not safe for several threads.
 */
@NullMarked
package org.plenum.testkit;

import org.jspecify.annotations.NullMarked;
