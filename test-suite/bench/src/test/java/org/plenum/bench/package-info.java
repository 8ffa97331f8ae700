/** What the measuring itself rests on. */
@NullMarked
package org.plenum.bench;

import org.jspecify.annotations.NullMarked;
