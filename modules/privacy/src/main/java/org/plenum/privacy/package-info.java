/** The catalogue of personal data, and people's requests about it. Plain Java; nothing is null. */
@NullMarked
package org.plenum.privacy;

import org.jspecify.annotations.NullMarked;
