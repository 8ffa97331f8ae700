/** Nothing is null. */
@NullMarked
package org.plenum.plugin.media.embedded;

import org.jspecify.annotations.NullMarked;
