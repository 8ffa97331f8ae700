/** The rules of boards and of what is drawn. */
@NullMarked
package org.plenum.plugin.whiteboard;

import org.jspecify.annotations.NullMarked;
