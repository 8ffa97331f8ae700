/** Tests of the file exchange. */
@NullMarked
package org.plenum.plugin.files;

import org.jspecify.annotations.NullMarked;
