/** Files over HTTP: taken in piece by piece, given out by right, and what administrators set and see of them. */
@NullMarked
package org.plenum.web.files;

import org.jspecify.annotations.NullMarked;
