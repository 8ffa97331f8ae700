/** Decks of slides that all see in step: made of files of people, page by page. Nothing is null. */
@NullMarked
package org.plenum.plugin.slides;

import org.jspecify.annotations.NullMarked;
