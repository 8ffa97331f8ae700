@NullMarked
package org.plenum.meeting;

import org.jspecify.annotations.NullMarked;
