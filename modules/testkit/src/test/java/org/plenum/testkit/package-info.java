/** Tests of the testkit: a good plugin keeps the contract, and each rule of it is broken by a plugin made for that. */
@NullMarked
package org.plenum.testkit;

import org.jspecify.annotations.NullMarked;
