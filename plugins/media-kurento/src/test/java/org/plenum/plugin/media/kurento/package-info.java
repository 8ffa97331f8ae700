/** Nothing is null here. */
@NullMarked
package org.plenum.plugin.media.kurento;

import org.jspecify.annotations.NullMarked;
