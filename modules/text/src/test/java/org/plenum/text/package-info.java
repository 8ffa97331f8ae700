/** Tests of texts that several people edit. */
@NullMarked
package org.plenum.text;

import org.jspecify.annotations.NullMarked;
