/** Tests of breakout rooms. */
@NullMarked
package org.plenum.plugin.breakout;

import org.jspecify.annotations.NullMarked;
