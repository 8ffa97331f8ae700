/** Tests of the feedback. */
@NullMarked
package org.plenum.plugin.feedback;

import org.jspecify.annotations.NullMarked;
