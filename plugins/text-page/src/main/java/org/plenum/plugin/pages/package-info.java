/** Pages of text that everybody in a meeting reads and presenters or all write. Nothing is null. */
@NullMarked
package org.plenum.plugin.pages;

import org.jspecify.annotations.NullMarked;
