/** The program that looks at files, in a process of its own: whatever a file does to it costs that file only. Nothing is null. */
@NullMarked
package org.plenum.plugin.filetypes.workshop;

import org.jspecify.annotations.NullMarked;
