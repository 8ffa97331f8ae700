/** What the house's walls are: which room may know which. */
@org.jspecify.annotations.NullMarked
package org.plenum.arch;
