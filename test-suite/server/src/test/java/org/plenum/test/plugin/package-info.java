/** Plugins that do wrong, for tests of what the server makes of them. */
@org.jspecify.annotations.NullMarked
package org.plenum.test.plugin;
