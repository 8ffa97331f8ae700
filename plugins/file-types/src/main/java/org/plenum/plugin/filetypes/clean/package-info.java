/** Takes out of files what tells of who made them, where, when and how, and leaves what is shown as it is. Nothing is null. */
@NullMarked
package org.plenum.plugin.filetypes.clean;

import org.jspecify.annotations.NullMarked;
