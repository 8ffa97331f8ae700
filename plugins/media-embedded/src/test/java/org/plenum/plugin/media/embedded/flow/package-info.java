/** Nothing is null. */
@NullMarked
package org.plenum.plugin.media.embedded.flow;

import org.jspecify.annotations.NullMarked;
