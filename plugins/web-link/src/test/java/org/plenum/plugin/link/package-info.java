/** The rules of web links. */
@NullMarked
package org.plenum.plugin.link;

import org.jspecify.annotations.NullMarked;
