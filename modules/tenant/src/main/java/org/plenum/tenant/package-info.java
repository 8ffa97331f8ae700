/** Tenants, accounts, feature switches and settings. Plain Java; nothing is null; times are UTC instants. */
@NullMarked
package org.plenum.tenant;

import org.jspecify.annotations.NullMarked;
