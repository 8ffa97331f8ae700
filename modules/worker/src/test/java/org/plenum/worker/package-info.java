/** Tests of processes, with a program that does what it is told. */
@NullMarked
package org.plenum.worker;

import org.jspecify.annotations.NullMarked;
