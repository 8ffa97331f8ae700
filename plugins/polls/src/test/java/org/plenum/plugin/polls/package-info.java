/** Tests of polls. */
@NullMarked
package org.plenum.plugin.polls;

import org.jspecify.annotations.NullMarked;
