@NullMarked
package org.plenum.privacy;

import org.jspecify.annotations.NullMarked;
