/** Tests of hiding. */
@NullMarked
package org.plenum.plugin.permissions;

import org.jspecify.annotations.NullMarked;
