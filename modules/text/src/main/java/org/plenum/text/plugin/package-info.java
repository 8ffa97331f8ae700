/** What plugins share whose people edit texts together: who is told, replies, what is kept of authors, and the late condensing. Nothing is null. */
@NullMarked
package org.plenum.text.plugin;

import org.jspecify.annotations.NullMarked;
