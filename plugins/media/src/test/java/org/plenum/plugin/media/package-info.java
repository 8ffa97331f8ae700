/** Tests of voice, pictures and shared screens. */
@NullMarked
package org.plenum.plugin.media;

import org.jspecify.annotations.NullMarked;
