/** Workers and what they find, as the server uses them. Nothing is null. */
@NullMarked
package org.plenum.plugin.filetypes;

import org.jspecify.annotations.NullMarked;
