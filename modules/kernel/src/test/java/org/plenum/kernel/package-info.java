/** Tests of the kernel, with stores and sockets made by hand. */
@org.jspecify.annotations.NullMarked
package org.plenum.kernel;
