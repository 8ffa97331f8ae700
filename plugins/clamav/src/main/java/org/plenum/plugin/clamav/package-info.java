/**
 * Has the operator's clamd look at files. Nothing is null.
 *
 * <p>What clamd did not say of the whole file is never taken for clean: whatever goes wrong is {@link org.plenum.spi.Verdict.Unavailable}.
 */
@NullMarked
package org.plenum.plugin.clamav;

import org.jspecify.annotations.NullMarked;
