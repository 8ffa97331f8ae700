/** Breaks rules on purpose. */
@org.jspecify.annotations.NullMarked
package org.plenum.arch.breach.tenant;
