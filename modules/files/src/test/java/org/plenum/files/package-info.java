@NullMarked
package org.plenum.files;

import org.jspecify.annotations.NullMarked;
