/** Boards to draw on, and annotations on pages of other content. Nothing is null; lengths are in units of a page that is 1600 wide. */
@NullMarked
package org.plenum.plugin.whiteboard;

import org.jspecify.annotations.NullMarked;
