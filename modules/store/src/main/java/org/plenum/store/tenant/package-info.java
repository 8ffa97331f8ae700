/** Tenants, accounts, links, audit log and switches in the database, by JPA. Each call is a transaction, or joins the one that runs. */
@NullMarked
package org.plenum.store.tenant;

import org.jspecify.annotations.NullMarked;
