/** Erasures in the database, by JPA. Each call is a transaction, or joins the one that runs. */
@NullMarked
package org.plenum.store.privacy;

import org.jspecify.annotations.NullMarked;
