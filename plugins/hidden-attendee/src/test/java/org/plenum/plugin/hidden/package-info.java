/** Tests of hiding. */
@NullMarked
package org.plenum.plugin.hidden;

import org.jspecify.annotations.NullMarked;
