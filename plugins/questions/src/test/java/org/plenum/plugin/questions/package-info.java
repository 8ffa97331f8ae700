/** Tests of the questions. */
@NullMarked
package org.plenum.plugin.questions;

import org.jspecify.annotations.NullMarked;
