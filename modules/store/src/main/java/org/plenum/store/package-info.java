/** The database: implements what the rooms above want kept. Nothing is null; times are UTC instants. */
@NullMarked
package org.plenum.store;

import org.jspecify.annotations.NullMarked;
