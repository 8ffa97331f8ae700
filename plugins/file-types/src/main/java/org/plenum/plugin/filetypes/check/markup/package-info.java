/** Pages and pictures that a browser reads as text: HTML, SVG, XML. Nothing is null. */
@NullMarked
package org.plenum.plugin.filetypes.check.markup;

import org.jspecify.annotations.NullMarked;
