/** PDF documents. Nothing is null. */
@NullMarked
package org.plenum.plugin.filetypes.check.pdf;

import org.jspecify.annotations.NullMarked;
