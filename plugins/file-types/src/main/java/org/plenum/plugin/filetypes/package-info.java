/**
 * Looks at what files really are before anybody reads them. Nothing of a file is read in the server: that is done by workers, processes with a
 * class path of their own. Here they are started, given orders, watched and ended. Nothing is null.
 */
@NullMarked
package org.plenum.plugin.filetypes;

import org.jspecify.annotations.NullMarked;
