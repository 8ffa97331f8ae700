/** What kind a file is of, by its content; whether its name says so too; and whether the tenant allows it. Nothing is null. */
@NullMarked
package org.plenum.plugin.filetypes.check.type;

import org.jspecify.annotations.NullMarked;
