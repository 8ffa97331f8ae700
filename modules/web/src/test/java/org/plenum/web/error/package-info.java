/** Tests of what callers are told. */
@NullMarked
package org.plenum.web.error;

import org.jspecify.annotations.NullMarked;
