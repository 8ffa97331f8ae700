/** Tests of agenda, countdown and speaking queue. */
@NullMarked
package org.plenum.plugin.agenda;

import org.jspecify.annotations.NullMarked;
