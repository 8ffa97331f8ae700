/** Addresses of web pages in the content area. Nothing is null. */
@NullMarked
package org.plenum.plugin.link;

import org.jspecify.annotations.NullMarked;
