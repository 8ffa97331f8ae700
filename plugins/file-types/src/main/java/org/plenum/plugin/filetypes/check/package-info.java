/**
 * What is looked at in a file, in a worker: a {@link org.plenum.plugin.filetypes.check.Check} each. A check that finds something says so by
 * {@link org.plenum.plugin.filetypes.check.NotPassed}. Anything else that is thrown means that the file cannot be read. For one thread; nothing
 * is null.
 */
@NullMarked
package org.plenum.plugin.filetypes.check;

import org.jspecify.annotations.NullMarked;
