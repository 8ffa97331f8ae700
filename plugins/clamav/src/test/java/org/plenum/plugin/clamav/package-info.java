/** Nothing is null. */
@NullMarked
package org.plenum.plugin.clamav;

import org.jspecify.annotations.NullMarked;
