@NullMarked
package org.plenum.store.meeting;

import org.jspecify.annotations.NullMarked;
