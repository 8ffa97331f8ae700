/** The event log in a relational database. */
@NullMarked
package org.plenum.store.log;

import org.jspecify.annotations.NullMarked;
