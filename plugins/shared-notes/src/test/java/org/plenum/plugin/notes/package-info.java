/** Tests of the notes. */
@NullMarked
package org.plenum.plugin.notes;

import org.jspecify.annotations.NullMarked;
