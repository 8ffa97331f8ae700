/** The client against a server of a few lines. */
@NullMarked
package org.plenum.bench.client;

import org.jspecify.annotations.NullMarked;
