/** Plays a Kurento media server from recordings of one. Nothing is null. */
@NullMarked
package org.plenum.plugin.media.kurento.replay;

import org.jspecify.annotations.NullMarked;
