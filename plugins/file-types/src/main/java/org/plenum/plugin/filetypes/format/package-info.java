/** Formats that are read, and written again, byte by byte: what libraries hide is what has to be looked at. For one thread; nothing is null. */
@NullMarked
package org.plenum.plugin.filetypes.format;

import org.jspecify.annotations.NullMarked;
