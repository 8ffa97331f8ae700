/**
 * One text that several people edit at once: changes, moving them over others that came first, and the text they make.
 *
 * <p>Positions and lengths are UTF-16 units, as JavaScript and Java count them. All values are immutable. How changes are moved is the same
 * as in the browser's library, CodeMirror: both sides come to the same text only if they do it the same.
 */
@NullMarked
package org.plenum.text;

import org.jspecify.annotations.NullMarked;
