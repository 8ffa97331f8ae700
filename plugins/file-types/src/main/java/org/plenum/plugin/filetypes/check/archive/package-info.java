/** Archives: they are unpacked to their end, member by member, and each member is looked at as if it were a file. Nothing is null. */
@NullMarked
package org.plenum.plugin.filetypes.check.archive;

import org.jspecify.annotations.NullMarked;
