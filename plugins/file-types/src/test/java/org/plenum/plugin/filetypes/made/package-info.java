/** Files that tests make: by the libraries that programs use, and by hand where no program would. Nothing is null. */
@NullMarked
package org.plenum.plugin.filetypes.made;

import org.jspecify.annotations.NullMarked;
