/** What is held of people, and their rights to see it and have it erased. Plain Java; nothing is null. */
@NullMarked
package org.plenum.privacy;

import org.jspecify.annotations.NullMarked;
