/** Tests of the event log on real databases. */
@org.jspecify.annotations.NullMarked
package org.plenum.store.log;
