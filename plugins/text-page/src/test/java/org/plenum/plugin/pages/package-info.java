/** The rules of the text pages. */
@NullMarked
package org.plenum.plugin.pages;

import org.jspecify.annotations.NullMarked;
