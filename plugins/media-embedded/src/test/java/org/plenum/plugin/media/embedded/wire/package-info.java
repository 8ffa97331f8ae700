/** Nothing is null. */
@NullMarked
package org.plenum.plugin.media.embedded.wire;

import org.jspecify.annotations.NullMarked;
