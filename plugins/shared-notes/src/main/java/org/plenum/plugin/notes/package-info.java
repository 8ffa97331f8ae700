/** Shared notes: one text for everybody in the meeting. */
@NullMarked
package org.plenum.plugin.notes;

import org.jspecify.annotations.NullMarked;
