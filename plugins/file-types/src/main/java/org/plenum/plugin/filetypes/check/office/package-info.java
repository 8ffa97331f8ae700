/** Office documents: what acts in them, what leads out of them, and what is locked. Nothing is null. */
@NullMarked
package org.plenum.plugin.filetypes.check.office;

import org.jspecify.annotations.NullMarked;
