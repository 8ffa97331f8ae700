/**
 * Makes pictures and texts of pages, in a process of its own: what strangers have written is read here and nowhere else. Knows nothing of the
 * plugin. For one thread; nothing is null.
 */
@NullMarked
package org.plenum.plugin.slides.press;

import org.jspecify.annotations.NullMarked;
