/**
 * What the server and a worker say to each other, in frames over the worker's standard input and output. Both sides have these classes, and a
 * worker has nothing else of the plugin's side in the server. Nothing is null; all files are local.
 */
@NullMarked
package org.plenum.plugin.filetypes.wire;

import org.jspecify.annotations.NullMarked;
