/** What is held of people, over REST, and its erasure. */
@NullMarked
package org.plenum.web.privacy;

import org.jspecify.annotations.NullMarked;
