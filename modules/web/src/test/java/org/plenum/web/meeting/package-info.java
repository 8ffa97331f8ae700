@NullMarked
package org.plenum.web.meeting;

import org.jspecify.annotations.NullMarked;
